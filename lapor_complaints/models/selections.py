"""Values that several models share: types, channels, outcomes and sides of a complaint."""

TYPES = [
    ("complaint", "Complaint about a service"),
    ("aspiration", "Aspiration"),
    ("information", "Information request"),
]
CHANNELS = [
    ("web", "Website"),
    ("walk_in", "Counter visit"),
    ("letter", "Letter"),
    ("phone", "Phone"),
    ("sms", "SMS"),
    ("whatsapp", "WhatsApp"),
    ("call112", "Call Center 112"),
    ("wajar", "WAJAR meeting"),
    ("social", "Social media"),
    ("email", "E-mail"),
    ("sp4n", "SP4N-LAPOR!"),
    ("other", "Other"),
]
OUTCOMES = [
    ("resolved", "Resolved"),
    ("partly", "Partly resolved"),
    ("planned", "Planned"),
    ("explained", "Explained"),
    ("refused", "Cannot be granted"),
    ("not_ours", "Not the city's authority"),
]
ACTORS = [
    ("reporter", "Reporter"),
    ("officer", "SKPD"),
    ("coordinator", "LAPOR coordinator"),
    ("oversight", "Oversight"),
    ("system", "System"),
]
CLOSERS = [("reporter", "Reporter"), ("officer", "Officer"), ("system", "System")]
