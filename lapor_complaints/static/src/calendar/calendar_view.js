import { registry } from "@web/core/registry";
import { calendarView } from "@web/views/calendar/calendar_view";

/** The calendar of deadlines: a view of its own name, so that it can have a style of its own. */
registry.category("views").add("lapor_calendar", calendarView);
