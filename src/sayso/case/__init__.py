"""Cases: documents, runs and judgements in one SQLite file; and the export of what was found."""

from sayso.case.case import Case
from sayso.case.export import case_json, write_csv
from sayso.case.values import Check, Custody, Outcome, Receipt, Received

__all__ = ["Case", "Check", "Custody", "Outcome", "Receipt", "Received", "case_json", "write_csv"]
