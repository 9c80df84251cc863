export { filePolicy } from "./file.policy";
export { addFileRoutes, fileUrl } from "./file.route";
export { StoredFileType } from "./file.type";
