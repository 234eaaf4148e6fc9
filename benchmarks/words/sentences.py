"""Sentences that fit every report; the first ones of a list are used most."""

OPENINGS = (
    "Selamat pagi, mohon izin melapor.", "Kepada Bapak/Ibu yang berwenang.", "Mohon perhatian.",
    "Selamat siang, saya warga setempat.", "Salam hormat.", "Saya mewakili warga RT kami.",
    "Langsung saja.", "Izin menyampaikan keluhan.", "Dengan hormat.", "Mohon maaf mengganggu.",
    "Ini laporan saya yang kedua.", "Saya baru pertama kali memakai layanan ini.",
    "Sebagai pedagang kecil saya ingin melapor.", "Saya guru di sekolah dekat sini.",
    "Saya pengemudi ojek dan lewat di sini setiap hari.", "Atas nama ibu-ibu di kompleks.",
)  # fmt: skip
SINCE = (
    "Keadaan ini sudah berlangsung {n} minggu.", "Sejak kemarin belum ada perubahan.",
    "Sudah hampir {n} bulan begini.", "Kejadiannya tadi malam.", "Mulainya setelah hujan besar minggu lalu.",
    "Sejak awal tahun belum pernah ditangani.", "Hal ini berulang setiap akhir pekan.",
    "Setelah hari raya keadaannya makin buruk.", "Sejak proyek di sebelah selesai, keadaannya seperti ini.",
    "Sudah lebih dari setahun kami bersabar.", "Baru {n} hari ini kami perhatikan.",
    "Sejak pergantian petugas bulan lalu.",
)  # fmt: skip
IMPACTS = (
    "Warga sangat terganggu.", "Anak sekolah harus memutar jauh.", "Minggu lalu seorang ibu jatuh di situ.",
    "Lansia tidak berani keluar rumah.", "Pengendara motor sering terpeleset.", "Pedagang kehilangan pembeli.",
    "Kami khawatir ada korban.", "Jalannya jadi macet pada jam pulang kantor.", "Bayi tetangga sampai sakit.",
    "Mobil ambulans sulit masuk.", "Tamu yang datang ikut mengeluh.", "Biaya kami bertambah setiap hari.",
    "Ibadah malam jadi terganggu.", "Warga mulai saling menyalahkan.", "Kami malu kalau ada wisatawan lewat.",
    "Nelayan tidak dapat menurunkan hasil tangkapannya.",
)  # fmt: skip
EFFORTS = (
    "Kami sudah lapor ke ketua RT.", "Kami sudah bertanya ke kelurahan, jawabannya tunggu dulu.",
    "Belum ada petugas yang datang melihat.", "Warga sudah kerja bakti tetapi tidak cukup.",
    "Sudah pernah difoto petugas, lalu tidak ada kabar.", "Nomor telepon kantor tidak diangkat.",
    "Kami menaruh ban bekas sebagai tanda.", "Surat sudah dititipkan {n} minggu lalu.",
    "Beberapa tetangga bersedia menjadi saksi.", "Kami siap membantu tenaga bila diperlukan.",
)  # fmt: skip
WISHES = (
    "Mohon segera ditangani.", "Mohon dicek ke lapangan.", "Mohon kejelasan jadwalnya.", "Terima kasih.",
    "Semoga lekas ada perbaikan.", "Mohon petugas menghubungi kami.", "Tolong jangan hanya didata.",
    "Kami menunggu kabar baik.", "Mohon diperbaiki sebelum musim hujan.", "Harap ada pengawasan rutin.",
    "Atas perhatiannya kami ucapkan terima kasih.", "Semoga kota kita makin nyaman.",
)  # fmt: skip
# {person} is a name, so that a rare word is in almost every report
LANDMARKS = (
    "Patokannya warung {person}.", "Dekat rumah Bapak/Ibu {person}.", "Di seberang bengkel {person}.",
    "Tepat di muka kios {person}.", "Di samping kos milik {person}.", "Sebelah rumah makan {person}.",
    "Masuk dari tempat cuci mobil {person}.", "Belakang toko {person}.",
)  # fmt: skip
