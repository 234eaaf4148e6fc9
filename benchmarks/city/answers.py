"""What units answer; the first ones are used most."""

ANSWERS = (
    "Terima kasih atas laporannya. Petugas kami sudah meninjau lokasi dan menanganinya.",
    "Sudah kami tindak lanjuti. Pekerjaan selesai dan lokasi sudah kembali aman.",
    "Petugas sudah memeriksa keadaan di lapangan. Perbaikan sementara sudah dilakukan.",
    "Mohon maaf atas ketidaknyamanannya. Alat yang rusak sudah kami ganti.",
    "Lokasi sudah dibersihkan pagi ini dan jadwalnya kami tambah.",
    "Data Bapak/Ibu sudah kami periksa dan sudah kami perbarui.",
    "Pekerjaan ini masuk rencana triwulan depan karena membutuhkan alat berat.",
    "Sudah kami sampaikan kepada pengurus setempat dan kami pantau bersama.",
    "Permohonan Bapak/Ibu sudah selesai dan dapat diambil pada jam kerja.",
    "Kami sudah menegur pihak yang bersangkutan dan memasang papan larangan.",
    "Hasil pemeriksaan kami menunjukkan kerusakan pada pipa; pipanya sudah diganti.",
    "Informasi yang diminta kami jelaskan dalam lampiran keputusan yang berlaku.",
)
