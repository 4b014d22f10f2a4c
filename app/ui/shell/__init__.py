"""The frame around every screen: routes, title, tabs, notices, unsaved scores, and Today."""
