#!/bin/sh
# Checks what Prometheus and Grafana will read: configuration, rules, the rules' tests, and every query of dashboards and runbooks.
# Needs promtool (Debian: prometheus) and jq.
set -eu
cd "$(dirname "$0")"

promtool check config prometheus/prometheus.yml
promtool test rules prometheus/rules.test.yml

rules=$(mktemp)
trap 'rm -f "$rules"' EXIT

# promtool knows queries only as rules; JSON is YAML, and Grafana's interval becomes a real one.
{
  jq -r '.panels[].targets[].expr' grafana/*.json
  awk '/^```/ { query = /promql/; next } query' runbooks/*.md
} | jq -nR '{groups: [{name: "queries", rules: [[inputs] | to_entries[]
    | {record: "query:\(.key)", expr: (.value | gsub("\\$__rate_interval"; "5m"))}]}]}' > "$rules"
promtool check rules "$rules"
