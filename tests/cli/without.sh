# SPDX-License-Identifier: MIT
# A store of $CAFDESK_STORE beside the same without a child, and what both say. A test that reads this
# has said which, by its reference in $child and the conditions $case_row and $subject_row.

row() {
    sqlite3 "$CAFDESK_STORE/store.db" "$1"
}

# make_without: the same store without the child, in $place/without
make_without() {
    mkdir "$place/without"
    cp -p "$CAFDESK_STORE"/store.* "$place/without/"
    cat >without.sql <<EOF
PRAGMA foreign_keys = OFF;
DROP TRIGGER audit_event_no_delete;
DROP TRIGGER record_version_no_delete;
CREATE TEMP TABLE gone_case AS SELECT id, uuid FROM caf_case WHERE urn = '$child';
CREATE TEMP TABLE gone_child AS SELECT id, uuid FROM subject WHERE id IN ($subject_row);
DELETE FROM audit_event WHERE subject IN (SELECT uuid FROM gone_child)
    OR case_uuid IN (SELECT uuid FROM gone_case);
DELETE FROM record_version WHERE case_uuid IN (SELECT uuid FROM gone_case);
DELETE FROM person WHERE id IN (SELECT person_id FROM person_link
    WHERE subject_id IN (SELECT id FROM gone_child))
    AND id NOT IN (SELECT person_id FROM person_link
    WHERE subject_id NOT IN (SELECT id FROM gone_child));
DELETE FROM case_worker WHERE case_id IN (SELECT id FROM gone_case);
DELETE FROM case_visit WHERE case_id IN (SELECT id FROM gone_case);
DELETE FROM subject_key WHERE subject_id IN (SELECT id FROM gone_child);
DELETE FROM caf_case WHERE id IN (SELECT id FROM gone_case);
DELETE FROM subject WHERE id IN (SELECT id FROM gone_child);
EOF
    sqlite3 "$place/without/store.db" '.dbconfig defensive off' ".read without.sql" >/dev/null
    while
        sqlite3 "$place/without/store.db" "SELECT 'DELETE FROM ' || \"table\" || ' WHERE rowid = ' || rowid
            || ';' FROM pragma_foreign_key_check" >more.sql
        [ -s more.sql ]
    do
        sqlite3 "$place/without/store.db" '.dbconfig defensive off' ".read more.sql" >/dev/null
    done
    same "it is not there" '' "$(sqlite3 "$place/without/store.db" "$case_row")"
}

# play STORE KIND ARG...: what that person is given there, in out.KIND
play() {
    CAFDESK_STORE=$place/$1 kind=$2
    shift 2
    rm -f all.jsonl
    as "$@"
    [ "$status" -ne 4 ] || as "$@" # others have the machine: once more
    [ ! -f all.jsonl ] || tail -n +2 all.jsonl >>out
    # A slow machine lets the clock go on while the passphrase is proved.
    { cat out said && echo "$status"; } |
        sed -e "s|$CAFDESK_STORE|STORE|g" -e 's/2010-03-22\([T ]\)10:4[2-9]:[0-9][0-9]/NOW\1/g' \
            -e 's/22 Mar 2010\( at\)\{0,1\} 10:4[2-9]/NOW/g' >"out.$kind"
    CAFDESK_STORE=$place/training
}

# alike LOGIN ARG...: as that person, both stores say the same, and nothing of the child
plays=0
alike() {
    login=$1
    shift
    play training with "$login" "$passphrase" "$@"
    play without without "$login" "$passphrase" "$@"
    plays=$((plays + 1))
    clean "$login: $*" "$(diff out.without out.with | head -n 6 | cut -c 1-200)"
    case " $* " in
    *"$child"*) ;;
    *) clean "$login: $*: a mark" "$(grep -F -f marks out.with | head -n 3 | cut -c 1-200)" ;;
    esac
}
# What of the child nobody may meet, a line each.
find_marks() {
    row "SELECT urn || char(10) || substr(lower(hex(uuid)), 1, 8) FROM caf_case WHERE urn = '$child'
    UNION ALL SELECT substr(lower(hex(uuid)), 1, 8) FROM subject WHERE id = ($subject_row)" >marks
}
