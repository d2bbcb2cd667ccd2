"""The forms about member lists."""

from handlers.imports.fix_rows import FixRows
from handlers.imports.import_list import ImportList
from handlers.imports.list_files import DownloadRowsToFix, DownloadTemplate, ShowList, WithdrawList

FORMS = (
    ImportList,
    FixRows,
    DownloadRowsToFix,
    DownloadTemplate,
    ShowList,
    WithdrawList,
)
