from . import complaint_analysis, complaint_analysis_measures, indicators, ir_actions_report, letter_pdf

# What builds on the letter comes after it.
# isort: split
from . import disposition_sheet, receipt, transfer_letter
