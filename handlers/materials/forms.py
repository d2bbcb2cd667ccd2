"""The forms about materials."""

from handlers.materials.order import OrderMaterial

FORMS = (OrderMaterial,)
