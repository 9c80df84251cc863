/** Numbers made for the tests, whose key is right: in one piece, parted and Corsican, of someone born abroad. */
export const NUMBERS = ["184127645108946", "2\u00a055 08 2A 004 123 69", "299019935001714"] as const;
