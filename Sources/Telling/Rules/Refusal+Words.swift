internal import Bitcoin
internal import Channels
internal import Secp256k1

extension ChannelRefusal {
  /// What was compared: `tip 4,317, predecessor 4,320, reaction 1, delay 2`.
  var comparisonWords: String {
    comparison.words
  }

  /// That a role refuses, by which rule, and why.
  func phrases<Role>(by role: Role, among cast: PerRole<Role, String>) -> [Phrase] {
    [
      Phrase(
        subject: role.rawValue,
        text: toldLine("\(told("refuses"), .bad), by the rule '\(rule.rawValue)'"),
        isAlone: true),
      Phrase(subject: "", text: Line(cast.naming(rolesIn: sentences)), isAlone: true),
    ]
  }

  /// What the rule says, what was compared, and when it would have been acceptable.
  var sentences: String {
    let numbers = comparisonWords
    let parts = [
      told(word: rule.statement), numbers.isEmpty ? "" : told("Here: \(numbers)."), remedy.words,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: told(" "))
  }
}

extension [Comparison] {
  /// What was compared, each under its name.
  var words: String {
    map { "\(told(word: $0.name)) \($0.value.words)" }.joined(separator: told(", "))
  }
}

extension Compared {
  /// The value as people read it; long bytes are cut.
  var words: String {
    switch self {
    case .amount(let amount): amount.words
    case .amounts(let amounts):
      amounts.map { grouped($0.satoshis) }.joined(separator: told(" and ")) + " sat"
    case .feeRate(let rate): rate.wordsPerKilobyte
    case .count(let count), .computedHeight(let count): grouped(count)
    case .blocks(let number), .state(let number), .version(let number): grouped(number)
    case .number(let number): "\(number)"
    case .height(let height): height.words
    case .lock(let lock): lock.words
    case .sequence(let sequence): "0x\(String(sequence.rawValue, radix: 16))"
    case .channel(let channel): shortened(channel.description)
    case .transaction(let txid): txid.short
    case .outPoint(let outPoint): outPoint.short
    case .output(let output):
      told("\(output.value.words) to \(shortened(output.scriptPubKey.assembly))")
    case .script(let script): shortened(script.assembly)
    case .key(let key): shortened(Hex.encode(key.compressed))
    case .hashType(let type): "0x\(String(type.rawValue, radix: 16))"
    case .role(let name), .phase(let name): told(word: name)
    case .name(let name): name
    }
  }
}

extension Remedy {
  /// When the same thing would have been acceptable, in a sentence.
  var words: String {
    switch self {
    case .never: told("Nothing makes it acceptable any more.")
    case .untilTip(let height):
      told("It was acceptable up to a tip at height \(grouped(height)).")
    case .onceFundingHasDepth(let depth):
      told("It is acceptable once the funding has \(counted(depth, "confirmation")).")
    case .inPhase(let phases):
      told(
        "It is acceptable in the phase \(phases.map { told(word: $0) }.joined(separator: told(" or ")))."
      )
    case .withValue(let name, let wanted):
      told("It would have been acceptable \(wanted.words(of: told(word: name))).")
    }
  }
}

extension Wanted {
  fileprivate func words(of name: String) -> String {
    switch self {
    case .exactly(let value): told("if \(name) were \(value.words)")
    case .atLeast(let value): told("if \(name) were \(value.words) or more")
    case .atMost(let value): told("if \(name) were \(value.words) or less")
    case .between(let lowest, let highest):
      told("if \(name) were from \(lowest.words) to \(highest.words)")
    case .another: told("with another \(name)")
    }
  }
}
