internal import Channels
internal import Exploration
internal import Simulation

extension Situation {
  /// A digest of all that the futures and the promises depend on.
  var fingerprint: Fingerprint {
    var fingerprinter = Fingerprinter()
    let mark = world.fingerprint
    fingerprinter.combine(mark.high)
    fingerprinter.combine(mark.low)
    for word in allowance.words { fingerprinter.combine(word) }
    fingerprinter.combine(cheat.map { RoleSet($0).rawValue } ?? 0)
    fingerprinter.combine(Family.Role.allCases.reduce(0) { $0 << 8 | UInt64(missed[$1.index]) })
    fingerprinter.combine(flaws.rawValue)
    // In any order: which of two was signed first makes no difference.
    fingerprinter.combine(signings.reduce(0) { $0 ^ $1.mark })
    return fingerprinter.finalize()
  }
}

extension Signing {
  /// Tells it from others, in every run.
  var mark: UInt64 {
    var fingerprinter = Fingerprinter()
    fingerprinter.combine(role)
    fingerprinter.combine(subject.number)
    fingerprinter.combine(subject.digest)
    return fingerprinter.finalize().low
  }
}
