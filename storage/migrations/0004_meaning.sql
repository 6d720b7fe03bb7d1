-- What an update was first taken to mean (button data): handled again after a crash, it must not answer the next question.
ALTER TABLE inbox ADD COLUMN meaning TEXT;
