-- Each row is a hole in the walls between groups: the house doesn't open while there is one. Numbers: trap of the
-- catalogue in docs/cloisonnement.md. Run as the application; what can't be seen from a catalogue is held by test/tenancy.
with recursive exempt (name) as (
  -- What stands outside the walls on purpose: nothing of a group, and granted to palier_identity only.
  values ('person'), ('session'), ('person_totp'), ('recovery_code'), ('passkey'), ('password_reset'), ('sign_in_throttle'),
  -- The ledgers of the migrations: nothing of anybody.
  ('schema_migration'), ('typeorm_metadata')
), ledger (name) as (
  values ('schema_migration'), ('typeorm_metadata')
), door (table_name, role_name, verbs) as (
  -- Policies that look past the group, on purpose: which role, on which table, to do what.
  values ('care_group', 'palier_across', 'r'), ('care_group', 'palier_identity', 'r'), ('member', 'palier_identity', 'r'),
  ('membership', 'palier_identity', 'r'), ('outbox', 'palier_relay', '*')
), unguessable (index_name) as (
  -- Unique keys that don't begin with the group and tell nothing: public numbers, hashes of random secrets.
  values ('care_group_finess_number')
), everywhere (table_name) as (
  -- Rows that name an establishment and are read by everyone of the group.
  values ('membership_place')
), shared (table_name) as (
  -- Rows that may name no establishment, and are then everyone's of the group.
  values ('search_entry'), ('search_lexeme'), ('news_acknowledgement'), ('template_bundle')
), house (role_name) as (
  values ('palier_app'), ('palier_relay'), ('palier_across'), ('palier_queue'), ('palier_identity'), ('palier_erase')
), reach (oid) as (
  -- Every role the login is or may become: what none of them may do, the application can't do.
  select r.oid from pg_roles r where r.rolname = session_user
  union
  select m.roleid from pg_auth_members m join reach on reach.oid = m.member
), holder (oid, name) as (
  select r.oid, r.rolname::text from pg_roles r where r.oid in (select oid from reach) or r.rolname in (select role_name from house)
  union all select 0::oid, 'PUBLIC'
), schemas as (
  select n.* from pg_namespace n where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'
), relations as (
  select c.*, n.nspname from pg_class c join schemas n on n.oid = c.relnamespace where n.nspname <> 'bullmq'
), tables as (
  select * from relations
   where nspname = 'public' and relkind in ('r', 'p') and relname not in (select name from exempt)
), tenant_column as (
  select t.oid, case when t.relname = 'care_group' then 'id' else 'group_id' end as name from tables t
), tenant_wall as (
  select oid, '(' || name || ' = ( SELECT app_group() AS app_group))' as rule from tenant_column
), site_column as (
  -- By its name, or because it points at an establishment under another one.
  select t.oid, t.relname, a.attname::text as name
    from tables t join pg_attribute a on a.attrelid = t.oid and not a.attisdropped and a.attnum > 0
   where (a.attname = 'establishment_id' or t.relname = 'establishment' and a.attname = 'id' or exists (
            select from pg_constraint c join pg_class f on f.oid = c.confrelid
              join unnest(c.conkey, c.confkey) k (here, there) on k.here = a.attnum
              join pg_attribute b on b.attrelid = f.oid and b.attnum = k.there and b.attname = 'id'
             where c.conrelid = t.oid and c.contype = 'f' and f.relname = 'establishment'))
     and t.relname not in (select table_name from everywhere)
), rules as (
  select p.*, t.relname, w.rule as tenant_rule, pg_get_expr(p.polqual, p.polrelid) as seen,
         pg_get_expr(p.polwithcheck, p.polrelid) as written,
         array(select r.rolname::text from pg_roles r where r.oid = any (p.polroles)) as role_names
    from pg_policy p join tables t on t.oid = p.polrelid join tenant_wall w on w.oid = t.oid
), grants as (
  -- Not information_schema: it hides what is granted to roles the current one isn't.
  select c.relname, c.relkind, h.name as grantee, a.privilege_type, a.is_grantable
    from relations c cross join lateral aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) a
    join holder h on h.oid = a.grantee where a.grantee <> c.relowner
), column_grants as (
  select c.relname, t.attname, h.name as grantee, a.privilege_type
    from relations c join pg_attribute t on t.attrelid = c.oid cross join lateral aclexplode(t.attacl) a
    join holder h on h.oid = a.grantee
), functions as (
  select p.*, l.lanname, l.lanpltrusted from pg_proc p join schemas n on n.oid = p.pronamespace
    join pg_language l on l.oid = p.prolang
   where n.nspname <> 'bullmq' and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
), setting (name, body) as (
  values ('app_group', 'select nullif(current_setting(''app.group_id'', true), '''')::uuid'),
  ('app_whole_group', 'select coalesce(current_setting(''app.establishments'', true), '''') = ''*'''),
  ('app_establishments', 'select case when setting in ('''', ''*'') then ''{}'' else setting end::uuid[]' || chr(10) ||
   '        from coalesce(current_setting(''app.establishments'', true), '''') as setting')
)
select 1 as trap, 'la table ' || relname || ' n''a pas de mur activé et forcé' as hole
  from tables where not (relrowsecurity and relforcerowsecurity)
union all
select 1, 'la table ' || c.relname || ' est étrangère : aucun mur ne la garde' from relations c where c.relkind = 'f'
union all
select 1, 'la table ' || c.nspname || '.' || c.relname || ' est hors du schéma que les murs gardent'
  from relations c where c.nspname <> 'public' and c.relkind in ('r', 'p')
union all
select 1, 'le schéma ' || n.nspname || ' est ouvert au rôle ' || h.name || case a.privilege_type when 'CREATE' then ', qui peut y créer' else '' end
  from schemas n cross join lateral aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a join holder h on h.oid = a.grantee
 where a.grantee <> n.nspowner
   and not (n.nspname = 'public' and a.privilege_type = 'USAGE' and h.name <> 'PUBLIC')
   and not (n.nspname = 'bullmq' and h.name = 'palier_queue')
union all
select 1, 'le rôle ' || h.name || ' possède ' || o.what || ' ' || o.name
  from (select relowner as owner, 'la relation' as what, relname::text as name from relations
        union all select proowner, 'la fonction', proname from functions
        union all select nspowner, 'le schéma', nspname from schemas where nspname <> 'bullmq'
        union all select datdba, 'la base', datname from pg_database where datname = current_database()) o
  join holder h on h.oid = o.owner
union all
select 1, 'le rôle ' || r.rolname || ' est superutilisateur, contourne les murs, crée des rôles ou des bases, ou réplique'
  from pg_roles r join holder h on h.oid = r.oid
 where r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication
union all
select 1, 'le rôle ' || r.rolname || ' permet de se connecter' from pg_roles r
 where r.rolcanlogin and r.rolname in (select role_name from house)
union all
select 1, 'le rôle de connexion ' || session_user || ' peut prendre le rôle ' || r.rolname || ', qui n''est pas de la maison'
  from reach join pg_roles r on r.oid = reach.oid
 where r.rolname <> session_user and r.rolname not in (select role_name from house)
union all
select 1, 'le rôle de connexion ' || session_user || ' reçoit sans le demander les droits de ' || r.rolname
  from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles u on u.oid = m.member
 where u.rolname = session_user
   and case when current_setting('server_version_num')::int >= 160000
            then coalesce((to_jsonb(m) ->> 'inherit_option')::boolean, false) else u.rolinherit end
union all
select 1, 'le rôle ' || u.rolname || ' peut donner le rôle ' || r.rolname || ' ou l''hérite'
  from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles u on u.oid = m.member join holder h on h.oid = u.oid
 where m.admin_option or u.rolname in (select role_name from house)
union all
select 1, 'la table ' || g.relname || ', hors des murs, est ouverte au rôle ' || g.grantee
  from (select relname, grantee from grants where relkind in ('r', 'p') union select relname, grantee from column_grants) g
 where g.relname in (select name from exempt) and g.relname not in (select name from ledger) and g.grantee <> 'palier_identity'
union all
select 1, 'la table ' || g.relname || ' de l''installation peut être modifiée par le rôle ' || g.grantee
  from grants g where g.relname in (select name from ledger) and g.privilege_type <> 'SELECT'
union all
select 1, 'des droits sont donnés d''avance à ' || h.name || ' sur ce qui sera créé'
  from pg_default_acl d cross join lateral aclexplode(d.defaclacl) a join holder h on h.oid = a.grantee
 where a.grantee <> d.defaclrole and (d.defaclnamespace = 0 or d.defaclnamespace in (select oid from schemas where nspname <> 'bullmq'))
union all
select 1, 'le paramètre ' || p.parname || ' du serveur peut être changé par le rôle ' || h.name
  from pg_parameter_acl p cross join lateral aclexplode(p.paracl) a join holder h on h.oid = a.grantee
union all
select 2, 'sans groupe, la transaction en montre un' where app_group() is not null
union all
select 2, 'sans établissement, la transaction en montre' where app_whole_group() or app_establishments() <> '{}'
union all
select 2, 'le réglage ' || setting || ' est posé d''avance pour un rôle ou pour la base'
  from pg_db_role_setting s cross join lateral unnest(s.setconfig) as setting
 where (s.setrole = 0 or s.setrole in (select oid from holder))
   and (s.setdatabase = 0 or s.setdatabase = (select oid from pg_database where datname = current_database()))
   and setting ~ '^(app\.|role=|session_authorization=|search_path=|session_preload_libraries=|local_preload_libraries=)'
union all
select 2, 'la table ' || t.relname || ' n''a pas d''index qui commence par le groupe'
  from tables t join tenant_column tc on tc.oid = t.oid
 where not exists (select from pg_index x join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
                   where x.indrelid = t.oid and a.attname = tc.name and x.indpred is null)
union all
select 2, 'la table ' || t.relname || ' peut avoir des lignes sans groupe'
  from tables t join tenant_column tc on tc.oid = t.oid
 where not exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = tc.name and a.attnotnull)
union all
select 3, 'la règle ' || polname || ' de ' || relname || ' ne passe pas par app_group()' from rules
 where polpermissive and ('palier_app' = any (role_names) or not exists (
         select from door d where d.table_name = rules.relname and d.role_name = any (rules.role_names)))
   and seen <> tenant_rule and not starts_with(seen, '(' || tenant_rule || ' AND ')
union all
select 3, 'la règle ' || polname || ' de ' || relname || ' vaut pour tout le monde' from rules where 0::oid = any (polroles)
union all
select 3, 'la règle ' || r.polname || ' de ' || r.relname || ' ouvre plus que la porte prévue'
  from rules r join door d on d.table_name = r.relname and d.role_name = any (r.role_names)
 where r.polpermissive and (array_length(r.polroles, 1) <> 1 or d.verbs not in ('*', r.polcmd::text))
union all
select case s.name when 'app_group' then 3 else 20 end, 'la fonction ' || s.name || ' ne lit plus le réglage de la transaction'
  from setting s
 where not exists (select from functions f where f.proname = s.name and f.provolatile = 's' and not f.prosecdef
                   and f.pronargs = 0 and f.proconfig is null and btrim(f.prosrc, E' \n') = s.body)
union all
select 5, 'la vue ' || c.relname || ' n''est pas security_invoker' from relations c
 where c.relkind = 'v' and not coalesce(array_to_string(c.reloptions, ',') ~ 'security_invoker=(true|on|1)', false)
union all
select 5, 'la règle de réécriture ' || w.rulename || ' de ' || c.relname || ' agit avec les droits de son auteur'
  from pg_rewrite w join relations c on c.oid = w.ev_class where w.rulename <> '_RETURN'
union all
select 6, 'la vue matérialisée ' || c.relname || ' échappe aux murs' from relations c where c.relkind = 'm'
union all
select 7, 'la fonction ' || proname || ' s''exécute avec les droits de son propriétaire' from functions where prosecdef
union all
select 7, 'la fonction ' || f.proname || ' est ouverte à tous'
  from functions f cross join lateral aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) a where a.grantee = 0
union all
select 7, 'la fonction ' || proname || ' est écrite en ' || lanname || ', qui sort de la base' from functions where not lanpltrusted
union all
select 8, 'la clé unique ' || i.relname || ' de ' || t.relname || ' ne commence pas par le groupe'
  from pg_index x join pg_class i on i.oid = x.indexrelid join tables t on t.oid = x.indrelid
  join tenant_column tc on tc.oid = t.oid
  left join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0] and a.attnum > 0
 where (x.indisunique or x.indisexclusion) and a.attname is distinct from tc.name
   and i.relname not in (select index_name from unguessable)
union all
select 9, 'la clé étrangère ' || c.conname || ' de ' || o.relname || ' ne porte pas le groupe'
  from pg_constraint c join relations o on o.oid = c.conrelid join tables f on f.oid = c.confrelid
  join tenant_column there on there.oid = f.oid left join tenant_column here on here.oid = o.oid
 where c.contype = 'f'
   and not exists (select from unnest(c.conkey, c.confkey) k (here_num, there_num)
                   join pg_attribute a on a.attrelid = o.oid and a.attnum = k.here_num
                   join pg_attribute b on b.attrelid = f.oid and b.attnum = k.there_num
                   where a.attname = coalesce(here.name, 'group_id') and b.attname = there.name)
union all
select 10, 'la fonction ' || proname || ' est dite étanche : elle serait appelée avant les murs' from functions where proleakproof
union all
select 10, 'l''opérateur ' || o.oprname || ' est de la maison : les murs ne connaissent que ceux de PostgreSQL'
  from pg_operator o join schemas n on n.oid = o.oprnamespace
 where not exists (select from pg_depend d where d.objid = o.oid and d.deptype = 'e')
union all
select 11, 'la statistique ' || s.stxname || ' croise des colonnes : ses valeurs viennent de tous les groupes'
  from pg_statistic_ext s join schemas n on n.oid = s.stxnamespace
union all
select 12, 'le rôle ' || g.grantee || ' peut ' || case g.privilege_type when 'TRUNCATE' then 'vider' else 'agir (' || g.privilege_type || ') sur' end
       || ' la table ' || g.relname
  from grants g where g.relkind in ('r', 'p') and (g.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE') or g.is_grantable)
union all
select 12, 'la table ' || g.relname || ' est ouverte à tous' from grants g where g.grantee = 'PUBLIC' and g.relkind in ('r', 'p', 'v', 'm', 'S')
union all
select 12, 'la publication ' || pubname || ' envoie les lignes de tous les groupes' from pg_publication
union all
select 13, 'les murs sont éteints par le réglage row_security' where current_setting('row_security') <> 'on'
union all
select 13, 'le réglage ' || setting || ' est posé d''avance pour un rôle ou pour la base'
  from pg_db_role_setting s cross join lateral unnest(s.setconfig) as setting where setting ~ '^row_security='
union all
select 15, 'la règle ' || polname || ' de ' || relname || ' laisse écrire chez un autre groupe' from rules
 where polpermissive and polcmd in ('*', 'a', 'w')
   and (written is null or written <> tenant_rule and not starts_with(written, '(' || tenant_rule || ' AND '))
   and not exists (select from door d where d.table_name = rules.relname and d.role_name = any (rules.role_names) and d.verbs <> 'r')
union all
select 15, 'la table ' || t.relname || ' n''a pas de règle pour le rôle palier_app' from tables t
 where not exists (select from rules r where r.polrelid = t.oid and r.polpermissive and 'palier_app' = any (r.role_names))
union all
select 17, 'la colonne ' || a.attname || ' de ' || t.relname || ' est un numéro d''ordre commun à tous les groupes'
  from tables t join pg_attribute a on a.attrelid = t.oid and not a.attisdropped and a.attnum > 0
  left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
 where a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like 'nextval(%'
union all
select 17, 'la fonction ' || proname || ' envoie des avis : son texte irait à tous les groupes' from functions where prosrc ~* 'pg_notify|\mnotify\M'
union all
select 18, 'le rôle palier_relay lit ' || g.relname || '.' || g.attname || ', qui n''est pas un identifiant' from column_grants g
 where g.grantee = 'palier_relay' and not (g.relname = 'outbox' and (
         g.privilege_type = 'SELECT' and g.attname in ('group_id', 'id', 'kind', 'generation', 'state', 'created_at', 'relayed_at')
         or g.privilege_type = 'UPDATE' and g.attname = 'relayed_at'))
union all
select 18, 'le rôle palier_relay a un droit (' || g.privilege_type || ') sur toute la table ' || g.relname from grants g
 where g.grantee = 'palier_relay' and g.relkind in ('r', 'p', 'v')
union all
select 19, 'la base garde de grands objets, qu''aucun mur ne garde' where exists (select from pg_largeobject_metadata)
union all
select 20, 'la table ' || r.name || ' montre aux autres ce que son auteur n''a pas publié' from (values ('draft')) r (name)
 where exists (select from tables t where t.relname = r.name)
   and not exists (
     select from rules p where p.relname = r.name and not p.polpermissive and p.polcmd = '*' and 'palier_app' = any (p.role_names)
        and starts_with(p.written, '(person_id = ( SELECT (NULLIF(current_setting(''app.viewer_id''::text, true)')
        and starts_with(p.seen, '(' || p.written || ' OR ((( SELECT COALESCE(current_setting(''app.viewer_id''::text, true)'))
union all
-- What is told to a person: others may tell it, and only the person reads it, or the house without anybody.
select 20, 'la table ' || r.name || ' montre aux autres ce qui est dit à une personne'
  from (values ('notice', false), ('notice_preference', true), ('notice_unsubscribe', true)) r (name, own)
 where exists (select from tables t where t.relname = r.name)
   and not exists (
     select from rules p where p.relname = r.name and not p.polpermissive and p.polcmd = '*' and 'palier_app' = any (p.role_names)
        and p.seen = '((person_id = ( SELECT (NULLIF(current_setting(''app.viewer_id''::text, true), ''''::text))::uuid AS "nullif"))'
                     || ' OR (( SELECT COALESCE(current_setting(''app.viewer_id''::text, true), ''''::text) AS "coalesce") = ''''::text))'
        and p.written = case when r.own then p.seen else 'true' end)
union all
select 20, 'la table ' || s.relname || ' montre à chacun les lignes de tous les établissements' from site_column s
 where not exists (
   select from rules r where r.polrelid = s.oid and not r.polpermissive and r.polcmd = '*' and 'palier_app' = any (r.role_names)
      and r.seen = '(( SELECT app_whole_group() AS app_whole_group) OR ('
                   || case when s.relname in (select table_name from shared) then s.name || ' IS NULL) OR (' else '' end || s.name
                   || ' = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))'
      and r.written = r.seen)
order by 1, 2
