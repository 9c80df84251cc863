import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isEnumType, isInputObjectType, isObjectType, isSpecifiedScalarType } from "graphql";
import { buildFrontSchema, printFrontSchema } from "@palier/server/door";

describe("the contract between the front door and the roof", () => {
  it("is committed as the code makes it", () => {
    const committed = readFileSync(join(__dirname, "../../api/server/schema.graphql"), "utf8");
    expect(committed).toBe(printFrontSchema());
  });

  it("explains every type, field and value in French", () => {
    const silent: string[] = [];
    for (const type of Object.values(buildFrontSchema().getTypeMap())) {
      if (type.name.startsWith("__") || isSpecifiedScalarType(type)) continue;
      const root = ["Query", "Mutation", "Subscription"].includes(type.name);
      if (!root && !type.description) silent.push(type.name);
      const parts =
        isObjectType(type) || isInputObjectType(type)
          ? Object.values(type.getFields())
          : isEnumType(type)
            ? type.getValues()
            : [];
      for (const part of parts) {
        if (!part.description) silent.push(`${type.name}.${part.name}`);
        for (const arg of "args" in part ? part.args : []) {
          if (!arg.description) silent.push(`${type.name}.${part.name}(${arg.name})`);
        }
      }
    }
    expect(silent).toEqual([]);
  });
});
