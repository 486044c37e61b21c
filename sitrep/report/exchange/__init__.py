"""An issued report in the formats that other organisations' programs and catalogues take."""
