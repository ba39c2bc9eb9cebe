"""The practice phone: a pure engine. `use(phone, action) -> phone`, whatever is drawn of it."""
