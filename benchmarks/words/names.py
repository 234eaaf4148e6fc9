"""Places and people; the first ones of a list are used most. None of them is anybody's."""

SPOTS = (
    "Jalan {name}", "Jalan {name} dekat pasar", "Gang {name}", "Lorong {name} RT {n}", "depan SD di Jalan {name}",
    "Kompleks {name} Blok {n}", "simpang {name}", "belakang terminal {name}", "samping masjid di Jalan {name}",
    "samping gereja di Jalan {name}", "Perumahan {name} RW {n}", "tikungan {name}", "jembatan {name}",
    "depan puskesmas {name}", "Jalan {name} nomor {n}", "tanjakan {name}", "pertigaan {name}", "lapangan {name}",
    "kali {name}", "pintu masuk perumahan {name}",
)  # fmt: skip
PLACES = (
    "Melati", "Merdeka", "Mawar", "Kenanga", "Cempaka", "Anggrek", "Kamboja", "Flamboyan", "Pala", "Cengkih",
    "Kenari", "Beringin", "Ketapang", "Gandaria", "Sagu", "Kelapa", "Nusa Indah", "Teratai", "Dahlia", "Bougenvil",
    "Rajawali", "Merpati", "Cendrawasih", "Kasuari", "Nuri", "Camar", "Elang", "Walet", "Tongkol", "Cakalang",
    "Mutiara", "Intan", "Permata", "Pelita", "Harapan", "Damai", "Sejahtera", "Bahari", "Pantai", "Teluk",
    "Tanjung", "Gunung Nona", "Batu Karang", "Pasir Putih", "Mata Air", "Kali Jernih", "Bukit Hijau", "Lembah Sari",
    "Karang Baru", "Kampung Baru", "Waringin", "Bambu Kuning", "Pandan", "Rotan", "Mangga Dua", "Manggis",
    "Durian", "Langsat", "Matahari", "Bintang Timur",
)  # fmt: skip
FIRST_NAMES = (
    "Maria", "Siti", "Yohanes", "Muhammad", "Yuliana", "Ahmad", "Agustina", "Fatima", "Petrus", "Rahma", "Johanis",
    "Nur", "Elisabeth", "Abdul", "Kristina", "Hasan", "Martha", "Ibrahim", "Ester", "La Ode", "Yosina", "Wa Ode",
    "Daniel", "Aminah", "Samuel", "Ratna", "Stevi", "Dewi", "Ferdinand", "Lestari", "Marthin", "Sri", "Novita",
    "Rudi", "Yanti", "Bambang", "Melani", "Usman", "Grace", "Halima", "Benyamin", "Indah", "Roby", "Salma",
    "Hendrik", "Wulan", "Frans", "Zainab", "Oktovina", "Arif",
)  # fmt: skip
LAST_NAMES = (
    "Latuconsina", "Pattiasina", "Tuhumury", "Santoso", "Sahetapy", "Tomasoa", "Manuputty", "Lestaluhu", "Wattimena",
    "Siahaya", "Hehanussa", "Rumbia", "Tahapary", "Nanlohy", "Saputra", "Leiwakabessy", "Matitaputty", "Pelupessy",
    "Soumokil", "Tehupeiory", "Wijaya", "Salamony", "Louhenapessy", "Toisuta", "Umarella", "Marasabessy", "Titaley",
    "Huwae", "Lekatompessy", "Syaranamual", "Kurniawan", "Patty", "Rehatta", "Ohorella", "Hidayat", "Papilaya",
    "Sapulette", "Tuasikal", "Waelauruw", "Rahayu", "Maitimu", "Noya", "Setiawan", "Ririmasse", "Tuanakotta",
    "Lawalata", "Sopacua", "Nahumarury", "Pesulima", "Tanasale", "Akollo", "Bakarbessy", "Divinubun", "Elwarin",
    "Fofid", "Gaspersz", "Haulussy", "Istia", "Jamlean", "Kaihatu",
)  # fmt: skip
