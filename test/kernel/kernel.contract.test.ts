import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isEnumType, isInputObjectType, isObjectType, isSpecifiedScalarType, type GraphQLNamedType } from "graphql";
import { buildFrontSchema, printFrontSchema } from "@palier/server/door";

interface Part {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly args?: readonly Part[];
}

function partsOf(type: GraphQLNamedType): readonly Part[] {
  if (isObjectType(type) || isInputObjectType(type)) return Object.values<Part>(type.getFields());
  return isEnumType(type) ? type.getValues() : [];
}

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
      for (const part of partsOf(type)) {
        if (!part.description) silent.push(`${type.name}.${part.name}`);
        for (const arg of part.args ?? []) {
          if (!arg.description) silent.push(`${type.name}.${part.name}(${arg.name})`);
        }
      }
    }
    expect(silent).toEqual([]);
  });
});
