"""Cases: documents, runs and judgements in one SQLite file; and the export of what was found."""

from sayso.case.case import Case, Outcome
from sayso.case.export import case_json, write_csv

__all__ = ["Case", "Outcome", "case_json", "write_csv"]
