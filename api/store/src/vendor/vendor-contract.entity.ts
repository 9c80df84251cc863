import { Check, Column, Entity, PrimaryColumn, Unique } from "typeorm";

/** What is signed with a vendor, and the hours of its support. */
@Entity("contract")
@Unique("contract_group_id_vendor_id_reference_key", ["groupId", "vendorId", "reference"])
@Check("contract_hours", "opens_at_minute >= 0 and closes_at_minute <= 1440 and opens_at_minute < closes_at_minute")
@Check("contract_dates", "ends_on is null or ends_on >= starts_on")
@Check(
  "contract_months",
  "coalesce(notice_months, 1) between 1 and 60 and coalesce(renewal_months, 1) between 1 and 120",
)
export class ContractEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "contract_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "contract_pkey" }) id!: string;
  @Column("uuid", { name: "vendor_id" }) vendorId!: string;
  @Column("text") reference!: string;
  @Column("date", { name: "starts_on" }) startsOn!: string;
  @Column("date", { name: "ends_on", nullable: true }) endsOn!: string | null;
  @Column("int", { name: "notice_months", nullable: true }) noticeMonths!: number | null;
  @Column("int", { name: "renewal_months", nullable: true }) renewalMonths!: number | null;
  @Column("date", { name: "notice_given_on", nullable: true }) noticeGivenOn!: string | null;
  @Column("uuid", { name: "product_ids", array: true, default: () => "'{}'" }) productIds!: string[];
  @Column("text", { name: "time_zone", default: "Europe/Paris" }) timeZone!: string;
  @Column("text", { name: "holiday_zone", default: "FR" }) holidayZone!: string;
  @Column("int", { array: true, default: () => "'{1,2,3,4,5}'" }) weekdays!: number[];
  @Column("int", { name: "opens_at_minute", default: 540 }) opensAtMinute!: number;
  @Column("int", { name: "closes_at_minute", default: 1080 }) closesAtMinute!: number;
  @Column("text", { default: "" }) note!: string;
  @Column("int", { default: 1 }) version!: number;
}

/** Within how many working minutes the vendor answers and resolves, for one severity. */
@Entity("contract_commitment")
@Unique("contract_commitment_group_id_contract_id_severity_key", ["groupId", "contractId", "severity"])
@Check("contract_commitment_severity", "severity in ('blocking', 'major', 'minor')")
@Check("contract_commitment_minutes", "coalesce(response_minutes, 1) > 0 and coalesce(resolution_minutes, 1) > 0")
export class ContractCommitmentEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "contract_commitment_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "contract_commitment_pkey" })
  id!: string;
  @Column("uuid", { name: "contract_id" }) contractId!: string;
  @Column("text") severity!: string;
  @Column("int", { name: "response_minutes", nullable: true }) responseMinutes!: number | null;
  @Column("int", { name: "resolution_minutes", nullable: true }) resolutionMinutes!: number | null;
}

/** Whether the contract has one of the clauses of the checklist. */
@Entity("contract_clause")
@Unique("contract_clause_group_id_contract_id_kind_key", ["groupId", "contractId", "kind"])
export class ContractClauseEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "contract_clause_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "contract_clause_pkey" }) id!: string;
  @Column("uuid", { name: "contract_id" }) contractId!: string;
  @Column("text") kind!: string;
  @Column("boolean") present!: boolean;
  @Column("text", { default: "" }) wording!: string;
}

/** The entities of this file. */
export const vendorContractEntities = [ContractEntity, ContractCommitmentEntity, ContractClauseEntity];
