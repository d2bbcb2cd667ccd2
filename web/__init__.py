"""Everything over HTTP: webhooks, the web chat, forms as pages, health."""
