"""What people report in any Indonesian city: code of a category, weight, titles and what they tell.

A title may hold {place}; a detail may hold {n}, a small number.
"""

MATTERS = (
    ("INF-JALAN", 150, (
        "Jalan berlubang di {place}", "Aspal rusak parah di {place}", "Lubang besar di {place} membahayakan",
        "{place} butuh ditambal", "Jalan amblas di {place}",
    ), (
        "Ada {n} lubang yang dalamnya lebih dari satu jengkal.",
        "Aspalnya terkelupas sepanjang {n} meter dan kerikilnya berserakan.",
        "Kalau hujan lubangnya tertutup air sehingga pengendara tidak melihatnya.",
        "Bekas galian kabel tidak ditutup kembali dengan rapi.",
        "Bahu jalan sudah turun dan badan jalan ikut miring.",
    )),
    ("LH-SAMPAH", 140, (
        "Sampah menumpuk di {place}", "Sampah tidak diangkut di {place}", "TPS penuh di {place}",
        "Truk sampah tidak pernah masuk {place}", "Bak sampah meluap di {place}",
    ), (
        "Sudah {n} hari truk tidak lewat dan baunya masuk ke rumah.",
        "Kantong-kantong plastik berserakan sampai ke tengah jalan.",
        "Anjing mengoyak sampah setiap malam dan lalat makin banyak.",
        "Bak yang ada hanya satu untuk {n} rumah.",
    )),
    ("INF-PJU", 110, (
        "Lampu jalan mati di {place}", "{place} gelap gulita", "Tiang lampu miring di {place}",
        "Penerangan jalan padam di {place}",
    ), (
        "Ada {n} lampu yang padam berturut-turut.",
        "Lampunya berkedip lalu mati sekitar jam {n} malam.",
        "Kabel di tiang terkelupas dan kadang mengeluarkan percikan.",
        "Warga terpaksa memasang bohlam sendiri dari teras.",
    )),
    ("INF-DRAIN", 90, (
        "Got tersumbat di {place}", "Selokan meluap di {place}", "Drainase buntu di {place}",
        "Gorong-gorong ambruk di {place}", "Air tergenang di {place}",
    ), (
        "Endapan lumpurnya setinggi {n} puluh senti.",
        "Setiap hujan deras air got naik ke badan jalan.",
        "Penutup besinya hilang sehingga lubangnya menganga.",
        "Sampah plastik menutup mulut saluran.",
    )),
    ("AIR-LAYAN", 95, (
        "Air tidak mengalir di {place}", "Air keruh di {place}", "Pipa bocor di {place}",
        "Air hanya jalan tengah malam di {place}",
    ), (
        "Sudah {n} hari keran kering, kami membeli air dengan jeriken.",
        "Airnya berwarna kuning dan berbau besi.",
        "Pipa pecah dan air bersih terbuang ke jalan.",
        "Tekanannya kecil sekali, tidak sampai ke rumah di atas.",
    )),
    ("DUK-KTP", 60, (
        "KTP belum jadi", "Rekam KTP ditolak petugas", "Blangko KTP kosong", "Antrean KTP terlalu lama",
        "Ganti KTP hilang berbelit",
    ), (
        "Saya sudah {n} kali datang dan selalu diminta kembali.",
        "Berkas lengkap diserahkan tetapi tidak ada tanda terima.",
        "Nomor antrean habis sebelum jam {n} pagi.",
    )),
    ("DUK-KK", 35, (
        "Kartu keluarga salah nama", "Penambahan anak di KK belum selesai", "Pengurusan KK lewat calo",
    ), (
        "Nama anak ke-{n} tertulis keliru dan belum dibetulkan.",
        "Petugas meminta surat yang tidak ada di daftar syarat.",
    )),
    ("DUK-AKTA", 25, (
        "Akta kelahiran terlambat terbit", "Akta kematian belum terbit", "Ejaan di akta kelahiran keliru",
    ), (
        "Permohonan masuk {n} minggu yang lalu.",
        "Tanggal lahirnya tertukar dengan tanggal laporan.",
    )),
    ("DUK-PINDAH", 15, ("Surat pindah tertahan", "Pengurusan pindah domisili lambat"), (
        "Surat dari daerah asal sudah {n} bulan belum diproses.",
    )),
    ("HUB-PARKIR", 55, (
        "Parkir liar di {place}", "Juru parkir tanpa karcis di {place}", "Trotoar dipakai parkir di {place}",
    ), (
        "Tarif yang diminta {n} kali lipat dari papan tarif.",
        "Mobil berderet dua lapis sehingga jalan tinggal satu lajur.",
        "Tidak ada karcis dan tidak ada rompi.",
    )),
    ("HUB-LALIN", 45, (
        "Lampu lalu lintas mati di {place}", "Rambu hilang di {place}", "Macet setiap pagi di {place}",
        "Perlu cermin tikungan di {place}",
    ), (
        "Dalam sebulan sudah {n} kali terjadi tabrakan kecil.",
        "Lampu merahnya menyala bersamaan dari dua arah.",
        "Garis penyeberangan sudah tidak terlihat.",
    )),
    ("HUB-ANGKOT", 40, (
        "Angkot menurunkan penumpang di tengah jalan", "Ongkos angkot dinaikkan sepihak",
        "Angkot jurusan {place} jarang lewat", "Sopir angkot ugal-ugalan di {place}",
    ), (
        "Penumpang diminta membayar {n} ribu lebih mahal.",
        "Kami menunggu sampai {n} puluh menit setiap pagi.",
        "Sopirnya menelepon sambil menyetir.",
    )),
    ("HUB-LAUT", 12, ("Dermaga rusak di {place}", "Perahu penyeberangan kelebihan muatan di {place}"), (
        "Papan lantainya patah di {n} tempat.",
        "Tidak ada baju pelampung untuk penumpang.",
    )),
    ("LH-LIAR", 60, (
        "Orang membuang sampah ke kali di {place}", "Lahan kosong di {place} jadi tempat sampah liar",
        "Buang sampah sembarangan di {place}",
    ), (
        "Biasanya dibuang dari mobil bak sekitar jam {n} malam.",
        "Tumpukannya sudah setinggi pinggang orang dewasa.",
        "Papan larangan ada tetapi tidak dihiraukan.",
    )),
    ("LH-POHON", 40, (
        "Pohon rawan tumbang di {place}", "Dahan menimpa kabel di {place}", "Minta pohon dipangkas di {place}",
    ), (
        "Batangnya keropos dan condong ke atap rumah.",
        "Angin kemarin mematahkan {n} dahan besar.",
        "Daunnya menutupi lampu jalan.",
    )),
    ("LH-CEMAR", 25, (
        "Limbah cucian mobil mengalir ke {place}", "Asap pembakaran di {place}", "Bau limbah di {place}",
    ), (
        "Airnya berbusa dan ikan di kolam warga mati {n} ekor.",
        "Asapnya masuk ke kamar anak-anak setiap sore.",
    )),
    ("LH-SANIT", 15, ("WC umum rusak di {place}", "Septic tank meluap di {place}"), (
        "Dari {n} bilik hanya satu yang dapat dipakai.",
        "Airnya meresap ke sumur tetangga.",
    )),
    ("BCN-BANJIR", 45, ("Banjir di {place}", "Air naik di {place} setiap hujan", "Rumah terendam di {place}"), (
        "Air masuk setinggi lutut ke {n} rumah.",
        "Perabot kami basah semua dan listrik terpaksa dipadamkan.",
    )),
    ("BCN-LONGSOR", 25, ("Tebing longsor di {place}", "Tanah bergerak di {place}"), (
        "Retakan tanahnya melebar {n} senti dalam seminggu.",
        "Material menutup separuh jalan dan mengancam dapur warga.",
    )),
    ("INF-TROT", 35, (
        "Trotoar rusak di {place}", "Trotoar ditutup pedagang di {place}", "Jalur difabel putus di {place}",
    ), (
        "Ubin pemandunya hilang sepanjang {n} meter.",
        "Kursi roda tidak dapat lewat sama sekali.",
    )),
    ("INF-JALING", 40, ("Jalan setapak licin di {place}", "Tangga lorong patah di {place}", "Gang becek di {place}"), (
        "Anak tangga ke-{n} sudah patah dan besinya keluar.",
        "Orang tua sering tergelincir waktu pulang dari kebaktian atau pengajian.",
    )),
    ("INF-JEMB", 20, ("Pagar jembatan lepas di {place}", "Jembatan kayu lapuk di {place}"), (
        "Ada {n} papan yang sudah berlubang.",
        "Jembatan bergoyang saat motor lewat.",
    )),
    ("INF-SUNGAI", 30, ("Talud jebol di {place}", "Kali dangkal di {place}", "Tanggul retak di {place}"), (
        "Bagian yang jebol kira-kira {n} meter.",
        "Pasir dan batu memenuhi dasar kali.",
    )),
    ("INF-TAMAN", 15, ("Bangku taman patah di {place}", "Tempat bermain rusak di {place}"), (
        "Ayunan tinggal {n} dan rantainya berkarat.",
        "Rumputnya tinggi dan banyak pecahan kaca.",
    )),
    ("AIR-TARIF", 20, ("Tagihan air melonjak", "Meteran air salah catat"), (
        "Tagihan bulan ini {n} kali lipat padahal rumah kosong.",
        "Petugas mencatat angka meteran tanpa melihatnya.",
    )),
    ("LIS-PADAM", 35, (
        "Kabel listrik menjuntai di {place}", "Listrik padam terus di {place}", "Tiang listrik miring di {place}",
    ), (
        "Dalam sehari padam sampai {n} kali.",
        "Kabelnya dapat dijangkau anak kecil.",
    )),
    ("KES-PKM", 40, ("Obat di puskesmas habis", "Antrean puskesmas terlalu lama", "Pustu tutup pada jam kerja"), (
        "Kami menunggu {n} jam dengan bayi yang demam.",
        "Petugas loket belum ada sampai siang.",
    )),
)  # fmt: skip
