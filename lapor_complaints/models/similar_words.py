from odoo import api, models, tools
from odoo.tools import SQL

CONFIG = "indonesian"
LONGEST = 1000  # characters of a text that are compared
COLUMN = f"""
ALTER TABLE lapor_complaint ADD COLUMN IF NOT EXISTS words tsvector
    GENERATED ALWAYS AS (to_tsvector('{CONFIG}'::regconfig, title || ' ' || left(description, {LONGEST}))) STORED
"""
INDEX = "CREATE INDEX IF NOT EXISTS lapor_complaint__words_idx ON lapor_complaint USING gin (words)"
# PostgreSQL knows Indonesian stems but no stop words. Function words, and what every complaint says.
STOP = """
ada adalah agar akan aku anda apa atas atau bagi bahwa banyak baru bagaimana bapak bagian belum beberapa berada bila
bisa boleh buat bukan cuma dalam dan dapat dari dekat dengan depan di dia dua hal hanya hari harus hingga ia ibu ini
itu jadi jangan juga kalau kami kapan karena ke kembali kepada ketika kita lagi lain lalu lama lebih maka mana masih
mau menjadi mereka minta mohon namun nya oleh orang pada para pernah pun saat saja saling sama sampai sangat satu saya
sebagai sebelum sebelah sejak sekali sekarang sekitar selalu semua sering serta seperti setiap siang sini situ supaya
sudah tapi telah terima terjadi terus tetapi tiap tiga tidak tolong untuk warga yaitu yang kasih lapor laporan malam
beta katong dong seng su deng par pung ale bt sdh yg tdk dgn utk krn jl jln rt rw no nomor
"""


class LaporComplaint(models.Model):
    """The words of complaints by their stems, as PostgreSQL's full text search for Indonesian has them.

    PostgreSQL keeps the column `words` itself; the ORM does not know it. Taking the stems of hundreds of candidates
    anew would cost more than all the rest of the search.
    """

    _inherit = "lapor.complaint"

    def init(self):
        self.env.cr.execute(SQL(COLUMN))
        self.env.cr.execute(SQL(INDEX))  # by hand: the ORM makes its own before the column is there
        return super().init()

    @api.model
    def _stems(self, text):
        """Return {stem: word} of the first thousand characters of `text`, without words that say nothing."""
        words = self.env.execute_query(SQL(
            """SELECT stem, min(word) FROM regexp_split_to_table(lower(%s), '[^[:alnum:]]+') AS word,
                      unnest(tsvector_to_array(to_tsvector(%s, word))) AS stem
                GROUP BY stem""",
            (text or "").replace("\0", "")[:LONGEST], CONFIG,
        ))  # fmt: skip
        stop = self._stop_stems()
        return {stem: word for stem, word in words if stem not in stop and len(stem) > 2}

    @api.model
    @tools.ormcache()
    def _stop_stems(self):
        """Return the stems of the words that say nothing."""
        query = SQL("SELECT unnest(tsvector_to_array(to_tsvector(%s, %s)))", CONFIG, STOP)
        return frozenset(stem for (stem,) in self.env.execute_query(query)) | frozenset(STOP.split())
