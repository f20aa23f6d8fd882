extension [String] {
  /// The same command line in this program's spelling, where it begins as other programs have it.
  var inOwnSpelling: [String] {
    guard let first else { return self }
    let parts = first.split(separator: "=", maxSplits: 1).map(String.init)
    switch parts.first {
    case "version" where count == 1: return ["--version"]
    case "-V", "-v": return ["--version"]
    case "--generate-completion-script": return ["completion"] + parts.dropFirst() + dropFirst()
    default: return self
    }
  }
}
