"""The tables in which a report lies, each with the column that names the report."""

TABLES = {
    "lapor_complaint": "id", "lapor_reporter": "complaint_id", "lapor_complaint_event": "complaint_id",
    "lapor_disposition": "complaint_id", "rating_rating": "res_id", "ir_attachment": "res_id",
}  # fmt: skip
