import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { NOTICE_KINDS, NOTICE_RHYTHMS, type NoticeKind, type NoticeRhythm } from "@palier/domain/notification";
import { UserErrorType } from "../kernel";

const named = <Name extends string>(names: readonly Name[]): Record<Name, Name> =>
  Object.fromEntries(names.map((name) => [name, name])) as Record<Name, Name>;

/** The kinds as GraphQL names them. */
export const NoticeKindName = named<NoticeKind>(NOTICE_KINDS);
registerEnumType(NoticeKindName, {
  name: "NoticeKind",
  description: "Ce dont une personne est prévenue.",
  valuesConfig: {
    requestReceived: { description: "Une demande est arrivée, à qualifier." },
    requestMessage: { description: "Un message a été écrit sur une demande." },
    requestAnswered: { description: "Une demande a reçu sa réponse." },
    caseSent: { description: "Un dossier a été envoyé à l’éditeur." },
    caseMoved: { description: "Un dossier éditeur a changé d’état." },
    caseMessage: { description: "L’éditeur a écrit." },
    slaDue: { description: "Un délai promis approche." },
    newsToRead: { description: "Une actualité est à lire." },
    newsReminder: { description: "Une actualité reste à relayer." },
    releaseToTest: { description: "Une livraison est à vérifier." },
    meetingToCascade: { description: "Une réunion est à relayer." },
    mandateEnding: { description: "Un mandat de référent se termine." },
    handover: { description: "Un référent passe la main." },
    templateCircuit: { description: "Un modèle attend un geste dans son circuit, ou une date de révision approche." },
    templatePublished: { description: "Une version d’un modèle est publiée." },
    templateToRebase: { description: "Un modèle adapté a une nouvelle version." },
    templateProposal: { description: "Une proposition est faite pour un modèle, ou a sa réponse." },
    templateCampaign: { description: "Une campagne d’harmonisation attend des modèles d’un établissement." },
  },
});

/** The rhythms as GraphQL names them. */
export const NoticeRhythmName = named<NoticeRhythm>(NOTICE_RHYTHMS);
registerEnumType(NoticeRhythmName, {
  name: "NoticeRhythm",
  description: "Quand les courriels partent.",
  valuesConfig: {
    daily: { description: "Chaque jour à 7 h, heure de Paris." },
    weekly: { description: "Chaque lundi à 7 h, heure de Paris." },
    never: { description: "Jamais." },
  },
});

@ObjectType("Notice", { description: "Une nouvelle pour la personne connectée, une par sujet.", simpleResolvers: true })
export class NoticeType {
  @Field(() => ID, { description: "Identifiant de la dernière nouvelle du sujet." })
  readonly id!: string;

  @Field(() => NoticeKindName, { description: "Sa nature." })
  readonly kind!: NoticeKind;

  @Field(() => String, { description: "Ce qui s’est passé." })
  readonly title!: string;

  @Field(() => String, { description: "Page de Palier où agir." })
  readonly path!: string;

  @Field(() => String, { description: "La dernière fois (ISO 8601)." })
  readonly at!: string;

  @Field(() => Int, { description: "Nombre de fois." })
  readonly count!: number;

  @Field(() => Boolean, { description: "Vrai si elle est lue." })
  readonly read!: boolean;
}

@ObjectType("NoticePage", { description: "Une page de nouvelles, les non lues d’abord.", simpleResolvers: true })
export class NoticePageType {
  @Field(() => [NoticeType], { description: "Les nouvelles de la page." })
  readonly items!: readonly NoticeType[];

  @Field(() => Int, { description: "Nombre de nouvelles en tout." })
  readonly totalCount!: number;

  @Field(() => Int, { description: "Nombre de nouvelles non lues." })
  readonly unreadCount!: number;

  @Field(() => String, { description: "Moment de la lecture, à rendre pour tout marquer (ISO 8601)." })
  readonly readAt!: string;
}

@ObjectType("MarkNoticesPayload", { description: "Réponse au marquage de nouvelles.", simpleResolvers: true })
export class MarkNoticesPayloadType {
  @Field(() => Int, { description: "Nombre de nouvelles non lues après le marquage." })
  readonly unreadCount!: number;
}

@ObjectType("NoticeKindChoice", { description: "Une nature de nouvelle, reçue ou non.", simpleResolvers: true })
export class NoticeKindChoiceType {
  @Field(() => NoticeKindName, { description: "La nature." })
  readonly kind!: NoticeKind;

  @Field(() => String, { description: "La nature, en français." })
  readonly label!: string;

  @Field(() => Boolean, { description: "Vrai si les courriels en parlent." })
  readonly mailed!: boolean;
}

@ObjectType("NoticePreference", {
  description: "Les courriels que la personne connectée veut recevoir.",
  simpleResolvers: true,
})
export class NoticePreferenceType {
  @Field(() => NoticeRhythmName, { description: "Quand ils partent." })
  readonly rhythm!: NoticeRhythm;

  @Field(() => [NoticeKindChoiceType], { description: "De quoi ils parlent." })
  readonly kinds!: readonly NoticeKindChoiceType[];

  @Field(() => Int, { description: "Version lue, à rendre telle quelle ; 0 si rien n’a été choisi." })
  readonly version!: number;
}

@InputType("SaveNoticePreferenceInput", { description: "Les courriels voulus." })
export class SaveNoticePreferenceInput {
  @Field(() => NoticeRhythmName, { description: "Quand ils partent." })
  readonly rhythm!: NoticeRhythm;

  @Field(() => [NoticeKindName], { description: "Ce dont ils ne parlent pas." })
  readonly mutedKinds!: readonly NoticeKind[];

  @Field(() => Int, { description: "Version lue." })
  readonly version!: number;
}

@ObjectType("NoticePreferencePayload", { description: "Réponse au choix des courriels.", simpleResolvers: true })
export class NoticePreferencePayloadType {
  @Field(() => Boolean, { description: "Vrai si le choix est gardé." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => NoticePreferenceType, { description: "Le choix gardé ; le sien si une autre page a écrit entre-temps." })
  readonly preference!: NoticePreferenceType;
}
