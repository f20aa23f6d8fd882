extension Ledger {
  /// The same ledger with an empty script memory: it gives the same answers, more slowly.
  package var forgettingScripts: Ledger {
    var copy = self
    copy.scripts = ScriptMemory()
    return copy
  }
}
