# Every figure of an event as a data frame, each with who says so: Rscript figures-of-an-event.R http://127.0.0.1:8787 harbour
given <- commandArgs(trailingOnly = TRUE)
base <- if (length(given) > 0) given[1] else "http://127.0.0.1:8787"
event <- if (length(given) > 1) given[2] else "syria-coast-2025"
figures <- read.csv(paste0(base, "/v1/figures.csv?event=", event), encoding = "UTF-8")
cat(figures$sentence, sep = "\n")
