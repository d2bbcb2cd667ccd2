"""aiogram's strict models, the second opinion on what Telegram takes and brings.

aiogram completes all its models when it is imported, which costs a process three seconds. Here each
is completed when it is first used: import aiogram from nowhere else.
"""

from typing import Any
from unittest.mock import patch

from pydantic import BaseModel

NAMES: dict[type[BaseModel], dict[str, Any]] = {}
"""With which aiogram would have completed a model."""


def put_off(model: type[BaseModel], **names: Any) -> None:
    NAMES[model] = names


with patch.object(BaseModel, "model_rebuild", classmethod(put_off)):
    from aiogram import methods, types
    from aiogram.methods.base import TelegramMethod

METHODS: dict[str, Any] = {
    found.__api_method__: found
    for found in vars(methods).values()
    if isinstance(found, type) and issubclass(found, TelegramMethod) and found is not TelegramMethod
}
"""By name in the Bot API."""


def validated(model: type[BaseModel], given: dict[str, Any]) -> Any:
    """What was given as this model; an error where it has a field of which the model knows nothing,
    or which is not as the model wants it."""
    unknown = set(given) - set(model.model_fields)
    assert not unknown, f"{model.__name__} does not take {unknown}"
    model.model_rebuild(**NAMES[types.Update])
    return model.model_validate(given)


__all__ = ["METHODS", "methods", "types", "validated"]
