extension Ledger {
  /// The same ledger that has yet to check every script: only time tells the two apart.
  package var forgettingScripts: Ledger {
    var copy = self
    copy.scripts = ScriptMemory()
    return copy
  }
}
