export { addFileRoutes, fileUrl } from "./file.route";
export { StoredFileType } from "./file.type";
