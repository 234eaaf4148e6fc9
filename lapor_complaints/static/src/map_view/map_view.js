import { registry } from "@web/core/registry";
import { BoardSearchPanel } from "../board/board_view";
import { MapController } from "./map_controller";

registry.category("views").add("lapor_map", {
    type: "lapor_map",
    Controller: MapController,
    SearchPanel: BoardSearchPanel,
    searchMenuTypes: ["filter", "favorite"],
    props: (genericProps) => genericProps,
});
