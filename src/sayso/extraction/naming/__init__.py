"""Who is named, who is meant and by what name each source goes."""
