package import Bitcoin

/// How long so many blocks take, ten minutes each, in a unit that suits it: `40 minutes`,
/// `15 hours`, `29 days`.
package func timeWords(ofBlocks count: some BinaryInteger) -> String {
  let minutes = 10 * Int(count)
  return switch minutes {
  case ..<120: counted(minutes, "minute")
  case ..<2_880: counted((minutes + 30) / 60, "hour")
  default: counted((minutes + 720) / 1_440, "day")
  }
}

/// `106-194`, `201`, `from 201`.
package func blocks(_ from: BlockHeight, _ to: BlockHeight?) -> String {
  guard let to else { return told("from \(from.words)") }
  return from == to ? from.words : "\(from.words)-\(to.words)"
}
