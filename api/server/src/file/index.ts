export { filePolicy } from "./file.policy";
export { addFileRoutes, fileUrl } from "./file.route";
export { StoredFileType } from "./file.type";
export { sendFile, type FileToSend } from "./send-file";
