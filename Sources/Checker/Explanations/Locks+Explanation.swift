internal import Bitcoin
internal import ExactJSON
internal import MockLedger

extension AbsoluteLockUnmet {
  func explanation(firstHeight: BlockHeight?) -> Explanation {
    let (rule, wanted, sentence): (String, UInt32, String) =
      switch lock.meaning {
      case .height(let value):
        (
          "absolute-lock-height", value,
          "It may stand in a block above height \(value), and the block would have height"
            + " \(height.value)."
        )
      case .time(let value):
        (
          "absolute-lock-time", value,
          "It may stand in a block once the median time past is above \(value), and that is"
            + " \(medianTimePast)."
        )
      }
    return Explanation(
      rule: rule,
      numbers: [
        "lock": .number(wanted), "next-height": .number(height.value),
        "mediantime": .number(medianTimePast),
      ],
      firstHeight: firstHeight?.value, sentence: sentence)
  }
}

extension AbsoluteLockUnmet {
  /// The first block in which the lock is open; `nil` if time must pass and not blocks.
  var firstHeight: BlockHeight? {
    switch lock.meaning {
    case .height(let value): BlockHeight(uncheckedValue: value).next
    case .time: nil
    }
  }
}

extension RelativeLockUnmet {
  func explanation(firstHeight: BlockHeight?) -> Explanation {
    let (rule, wanted, age, unit): (String, UInt32, UInt32, String) =
      switch distance {
      case .blocks(let required, let age): ("relative-lock-blocks", required, age, "block")
      case .seconds(let required, let age): ("relative-lock-time", required, age, "second")
      }
    return Explanation(
      rule: rule,
      numbers: [
        "input": .number(input), "required": .number(wanted), "age": .number(age),
      ],
      firstHeight: firstHeight?.value,
      sentence: "Input \(input) may spend its output after \(counted(wanted, unit)), and the"
        + " output would be \(counted(age, unit)) old.")
  }
}
