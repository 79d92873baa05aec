"""Small networks, and the maps that the field's libraries and the papers' formulas give for them."""
