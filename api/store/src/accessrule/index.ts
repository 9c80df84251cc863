export { accessruleEntities } from "./accessrule.entity";
export {
  addAccessRuleExamples,
  readAccessRule,
  readAccessRules,
  retireAccessRule,
  saveAccessRule,
  type AccessRuleFault,
  type AccessRuleToSave,
  type StoredAccessRule,
} from "./accessrule.store";
export {
  declareAccess,
  readDeclarations,
  type DeclarationFault,
  type DeclarationLine,
  type StoredAccessDeclaration,
} from "./accessrule-declaration.store";
export { ensureDemoAccessRules } from "./accessrule-demo.store";
