-- Each row is a hole in the walls between groups: the house doesn't open while there is one. Numbers: trap of the
-- catalogue in docs/cloisonnement.md. `exempt` lists what stands outside the walls on purpose.
with exempt (name) as (
  values ('person'), ('session'), ('schema_migration'), ('typeorm_metadata')
), tables as (
  select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity, c.relowner
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname not in (select name from exempt)
), tenant_column as (
  select t.oid, case when t.relname = 'care_group' then 'id' else 'group_id' end as name from tables t
)
select 1 as trap, 'la table ' || relname || ' n''a pas de mur activé et forcé' as hole
  from tables where not (relrowsecurity and relforcerowsecurity)
union all
select 1, 'le rôle de connexion ' || r.rolname || ' possède la table ' || t.relname
  from tables t join pg_roles r on r.oid = t.relowner where r.rolname = session_user
union all
select 1, 'le rôle ' || rolname || ' est superutilisateur ou contourne les murs'
  from pg_roles
 where (rolsuper or rolbypassrls) and (rolname = session_user or rolname in ('palier_app', 'palier_relay', 'palier_across', 'palier_queue', 'palier_identity'))
union all
select 1, 'le rôle de connexion ' || session_user || ' reçoit sans le demander les droits de ' || r.rolname
  from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles u on u.oid = m.member
 where u.rolname = session_user and u.rolinherit
   and current_setting('server_version_num')::int < 160000
union all
select 3, 'la règle ' || p.polname || ' de ' || t.relname || ' ne passe pas par app_group()'
  from pg_policy p join tables t on t.oid = p.polrelid
 where p.polpermissive
   and exists (select from unnest(p.polroles) o (oid) join pg_roles r on r.oid = o.oid where r.rolname = 'palier_app')
   and pg_get_expr(p.polqual, p.polrelid) not like '%app_group()%'
union all
select 3, 'la règle ' || p.polname || ' de ' || t.relname || ' vaut pour tout le monde'
  from pg_policy p join tables t on t.oid = p.polrelid where 0::oid = any (p.polroles)
union all
select 1, 'la table ' || g.table_name || ', hors des murs, est ouverte au rôle ' || g.grantee
  from information_schema.role_table_grants g
 where g.table_schema = 'public' and g.table_name in ('person', 'session') and g.grantee in ('PUBLIC', 'palier_app', 'palier_relay', 'palier_across', 'palier_queue')
union all
select 20, 'la table ' || t.relname || ' montre à chacun les lignes de tous les établissements'
  from tables t join pg_attribute a on a.attrelid = t.oid and a.attname = 'establishment_id' and not a.attisdropped
 where t.relname not in ('membership_place')
   and not exists (select from pg_policy p where p.polrelid = t.oid and not p.polpermissive and p.polcmd = '*'
                   and pg_get_expr(p.polqual, p.polrelid) like '%app_whole_group()%app_establishments()%'
                   and p.polwithcheck is not null)
union all
select 5, 'la vue ' || c.relname || ' n''est pas security_invoker'
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
 where n.nspname = 'public' and c.relkind = 'v'
   and not coalesce(array_to_string(c.reloptions, ',') ~ 'security_invoker=(true|on|1)', false)
union all
select 6, 'la vue matérialisée ' || c.relname || ' échappe aux murs'
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'm'
union all
select 7, 'la fonction ' || p.proname || ' s''exécute avec les droits de son propriétaire'
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
 where n.nspname = 'public' and p.prosecdef
   and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
union all
select 8, 'la clé unique ' || i.relname || ' de ' || t.relname || ' ne commence pas par le groupe'
  from pg_index x join pg_class i on i.oid = x.indexrelid join tables t on t.oid = x.indrelid
  join tenant_column tc on tc.oid = t.oid
  join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
 where x.indisunique and a.attname <> tc.name and i.relname <> 'care_group_finess_number'
union all
select 9, 'la clé étrangère ' || c.conname || ' de ' || t.relname || ' ne porte pas le groupe'
  from pg_constraint c join tables t on t.oid = c.conrelid join tables f on f.oid = c.confrelid
  join tenant_column tc on tc.oid = t.oid
 where c.contype = 'f' and f.relname <> 'care_group'
   and not exists (select from unnest(c.conkey) k (attnum)
                   join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum where a.attname = tc.name)
union all
select 12, 'le rôle ' || g.grantee || ' peut vider la table ' || g.table_name
  from information_schema.role_table_grants g
 where g.table_schema = 'public' and g.privilege_type = 'TRUNCATE' and g.grantee in ('PUBLIC', 'palier_app', 'palier_relay', 'palier_across', 'palier_queue', 'palier_identity')
union all
select 15, 'la règle ' || p.polname || ' de ' || t.relname || ' laisse écrire chez un autre groupe'
  from pg_policy p join tables t on t.oid = p.polrelid
 where p.polpermissive and p.polcmd in ('*', 'a', 'w') and p.polwithcheck is null
union all
select 15, 'la table ' || t.relname || ' n''a pas de règle pour le rôle palier_app'
  from tables t
 where not exists (select from pg_policy p where p.polrelid = t.oid
                   and exists (select from unnest(p.polroles) o (oid) join pg_roles r on r.oid = o.oid where r.rolname = 'palier_app'))
union all
select 2, 'la table ' || t.relname || ' n''a pas d''index qui commence par le groupe'
  from tables t join tenant_column tc on tc.oid = t.oid
 where not exists (select from pg_index x join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
                   where x.indrelid = t.oid and a.attname = tc.name and x.indpred is null)
order by 1, 2
