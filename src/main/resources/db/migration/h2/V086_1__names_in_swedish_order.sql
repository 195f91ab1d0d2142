-- Queries put names in order by swedish_order(name): here the bytes of a collation key, see docs/decisions/0038-h2-without-collation.md.
create alias swedish_order deterministic for 'se.stegvis.foundation.SwedishOrder.key';
