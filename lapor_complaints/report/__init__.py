from . import complaint_analysis, ir_actions_report, letter_pdf

# What builds on the letter comes after it.
# isort: split
from . import disposition_sheet, poster, receipt, transfer_letter
