"""The words of the conversations: one folder a language, one file a capability."""

from pathlib import Path

TEXTS_FOLDER = Path(__file__).parent
TEMPLATES_FILE = TEXTS_FOLDER / "whatsapp_templates.json"
WISHES_FILE = TEXTS_FOLDER / "intents.txt"
TASKS_FILE = TEXTS_FOLDER / "tasks.txt"
