import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { UserErrorType } from "../kernel";

@ObjectType("RoiPlan", { description: "Plan de coûts et de bénéfices du groupe.", simpleResolvers: true })
export class RoiPlanType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Nom du plan." })
  readonly name!: string;

  @Field(() => Int, { description: "Première des 5 années." })
  readonly firstYear!: number;

  @Field(() => Float, { description: "Taux d’actualisation, de 0 à 1." })
  readonly discountRate!: number;

  @Field(() => Int, { description: "Version lue, à rendre telle quelle à l’enregistrement." })
  readonly version!: number;

  @Field(() => [RoiLineType], { description: "Lignes de coûts et de bénéfices." })
  readonly lines!: readonly RoiLineType[];

  @Field(() => RoiResultType, { description: "Résultat du plan." })
  readonly result!: RoiResultType;
}

@ObjectType("RoiLine", { description: "Ligne d’un plan : une hypothèse et sa source.", simpleResolvers: true })
export class RoiLineType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "cost (coût) ou benefit (bénéfice)." })
  readonly kind!: string;

  @Field(() => String, { description: "Rubrique." })
  readonly heading!: string;

  @Field(() => String, { description: "Libellé." })
  readonly label!: string;

  @Field(() => [Float], { description: "Montants des 5 années, en centimes." })
  readonly amountCents!: readonly number[];

  @Field(() => String, { description: "Solidité de la preuve : measured, estimated ou declared." })
  readonly proofGrade!: string;

  @Field(() => String, { description: "Hypothèse retenue." })
  readonly assumption!: string;

  @Field(() => String, { description: "Source de l’hypothèse." })
  readonly sourceLabel!: string;

  @Field(() => Int, { description: "Rang dans le plan, à partir de 0." })
  readonly position!: number;
}

@ObjectType("RoiResult", { description: "Résultat d’un plan sur 5 ans.", simpleResolvers: true })
export class RoiResultType {
  @Field(() => [RoiYearType], { description: "Résultat année par année." })
  readonly years!: readonly RoiYearType[];

  @Field(() => Float, { description: "Total des coûts, en centimes." })
  readonly totalCostCents!: number;

  @Field(() => Float, { description: "Total des bénéfices, en centimes." })
  readonly totalBenefitCents!: number;

  @Field(() => Float, { description: "Valeur actuelle nette, en centimes." })
  readonly netPresentValueCents!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Délai de retour en années (fraction comprise) ; null si le projet n’est pas amorti sur la durée.",
  })
  readonly paybackYears!: number | null;

  @Field(() => Float, { nullable: true, description: "(bénéfices - coûts) / coûts ; null si aucun coût." })
  readonly roiRatio!: number | null;

  @Field(() => [String], { description: "Points d’attention à lire avec le résultat." })
  readonly warnings!: readonly string[];
}

@ObjectType("RoiYear", { description: "Résultat d’une année.", simpleResolvers: true })
export class RoiYearType {
  @Field(() => Int, { description: "Année." })
  readonly year!: number;

  @Field(() => Float, { description: "Coûts, en centimes." })
  readonly costCents!: number;

  @Field(() => Float, { description: "Bénéfices, en centimes." })
  readonly benefitCents!: number;

  @Field(() => Float, { description: "Bénéfices moins coûts, en centimes." })
  readonly netCents!: number;

  @Field(() => Float, { description: "Net actualisé, en centimes." })
  readonly discountedNetCents!: number;

  @Field(() => Float, { description: "Cumul actualisé depuis la première année, en centimes." })
  readonly cumulativeDiscountedCents!: number;

  @Field(() => Float, { nullable: true, description: "(bénéfices - coûts) / coûts de l’année ; null si aucun coût." })
  readonly roiRatio!: number | null;
}

@InputType("RoiLineInput", { description: "Ligne d’un plan à enregistrer." })
export class RoiLineInput {
  @Field(() => String, { description: "cost (coût) ou benefit (bénéfice)." })
  readonly kind!: string;

  @Field(() => String, { description: "Rubrique." })
  readonly heading!: string;

  @Field(() => String, { description: "Libellé." })
  readonly label!: string;

  @Field(() => [Float], { description: "Montants des 5 années, en centimes." })
  readonly amountCents!: readonly number[];

  @Field(() => String, { description: "Solidité de la preuve : measured, estimated ou declared." })
  readonly proofGrade!: string;

  @Field(() => String, { description: "Hypothèse retenue." })
  readonly assumption!: string;

  @Field(() => String, { description: "Source de l’hypothèse." })
  readonly sourceLabel!: string;
}

@InputType("SaveRoiPlanInput", { description: "Plan à enregistrer." })
export class SaveRoiPlanInput {
  @Field(() => Int, { description: "Version lue : l’enregistrement est refusé si le plan a changé depuis." })
  readonly version!: number;

  @Field(() => String, { description: "Nom du plan." })
  readonly name!: string;

  @Field(() => Int, { description: "Première des 5 années." })
  readonly firstYear!: number;

  @Field(() => Float, { description: "Taux d’actualisation, de 0 à 1." })
  readonly discountRate!: number;

  @Field(() => [RoiLineInput], { description: "Lignes du plan, dans l’ordre." })
  readonly lines!: readonly RoiLineInput[];
}

@ObjectType("RoiPlanPayload", { description: "Réponse à l’enregistrement d’un plan.", simpleResolvers: true })
export class RoiPlanPayloadType {
  @Field(() => Boolean, { description: "Vrai si le plan est enregistré." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => RoiPlanType, { nullable: true, description: "Le plan enregistré ; null en cas d’erreur." })
  readonly plan!: RoiPlanType | null;
}
