"""Names of people who do not exist, as they could be heard here: several faiths and origins, in turn."""

CIRCLES = (
    (
        "Yohana Markus Febiola Semuel Agustina Nikodemus Meyske Stevanus Dorkas Izaak Novita Zakarias Welmina Elifas",
        "Pattiasina Tomasoa Siahaya Nanlohy Tahapary Leiwakabessy Soplanit Titaley Manuputty Hukubun Sahetapy",
    ),
    (
        "Fadli Nurhayati Ridwan Rahma Husen Siti Idris Salma Taufik Wahida Rusli Maimuna Arman",
        "Latuconsina Tuasikal Marasabessy Ohorella Sangadji Tuanaya Usemahu Lestaluhu Rumagia Wael Malawat",
    ),
    (
        "Maria Bernadus Kristina Yosef Monika Paulus Natalia",
        "Rumahorbo Lamere Fatlolon Batmomolin Renyaan Sarwuan",
    ),
    (
        "Wa-Ode La-Ode Dewi Bambang Sri Andi Hasan Lili",
        "Kamaruddin Wibisana Halimu Pranoto Daeng-Siala Tanamal-Lie Rauf",
    ),
)


def person_names():
    """Yield names without end and without repetition, the same ones every time."""
    seen = set()
    turn = 0
    while True:
        first_names, families = (part.split() for part in CIRCLES[turn % len(CIRCLES)])
        step = turn // len(CIRCLES)
        # the quotient shifts the pairing after each full round, so that pairs do not come back
        first = first_names[step % len(first_names)]
        family = families[(step + step // len(first_names)) % len(families)]
        name = f"{first} {family}".replace("-", " ")
        turn += 1
        if name not in seen:
            seen.add(name)
            yield name


def reporter_of(key, names):
    """Return the invented identity behind the reporter `key` (f01, f02, …); some leave only a phone or a mail."""
    number = int(key[1:])
    reporter = {"name": names[number], "lang": "id_ID", "consent_version": "demo"}
    if number % 3 != 1:
        reporter["email"] = f"warga{number:02}@contoh.invalid"
    if number % 3 != 2:
        reporter["phone"] = f"+6281200000{number:03}"
    if number % 7 == 0:
        reporter["nik"] = f"999999010100{number:04}"  # no province has the number 99
    return reporter
