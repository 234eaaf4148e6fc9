from . import complaint_analysis, complaint_analysis_measures, indicators, ir_actions_report, letter_pdf

# What builds on the letter comes after it.
# isort: split
from . import disposition_sheet, issued_letter, receipt

# isort: split
from . import answer_letter, completion_letter, decision_letter, letter_copy, transfer_letter
from . import poster

# isort: split
from . import periodic
