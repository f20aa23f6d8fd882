/// Does what may fail with other inputs, and cannot with these, whose `reason` says why.
func certainly<Result, Failure: Error>(
  _ reason: String, _ work: () throws(Failure) -> Result
) -> Result {
  do { return try work() } catch { preconditionFailure(reason) }
}
