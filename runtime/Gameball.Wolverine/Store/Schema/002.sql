-- Chunks have a further state, 5 left: the run left the job before it ended. The rows have outcomes, and a resumed run polls the job again.
-- The chunks that were sent and are not resolved, for reports and for a resume.
CREATE INDEX chunk_sent ON gameball_fleet.chunk (run) WHERE state IN (1, 2, 5);
