internal import Bitcoin
internal import ExactJSON
internal import MockLedger
internal import ScriptEngine

extension StandardnessFault {
  var explanation: Explanation {
    switch self {
    case .version(let version):
      .compared(
        "nonstandard-version", ["version": .number(version)],
        "Its version is \(version), and nodes pass on 1 to 3.")
    case .weight(let weight, let limit):
      .limit("nonstandard-weight", "weight", weight, limit, "It weighs")
    case .scriptSigSize(let input, let size, let limit):
      .input("scriptsig-size", input, size, limit, "has a script of this many bytes:")
    case .scriptSigNotPushOnly(let input):
      .input("scriptsig-not-push-only", input, "has a script that does more than push.")
    case .scriptPubKey(let output):
      .compared(
        "nonstandard-output", ["output": .number(output)],
        "The script of output \(output) has none of the forms that nodes pass on.")
    case .dataCarrier(let output, let size, let limit):
      .compared(
        "data-carrier",
        ["output": .number(output), "size": .number(size), "limit": .number(limit)],
        "Up to output \(output) it carries \(size) bytes of data, and the limit is \(limit).")
    case .dust(let outputs):
      .compared(
        "dust", ["outputs": .array(outputs.map { .number($0.output) })],
        "\(counted(outputs.count, "output")) would not be worth spending; there may be one.")
    }
  }
}

extension NonstandardInputs {
  var explanation: Explanation {
    switch self {
    case .legacySignatureOperations(let count, let limit):
      .limit("legacy-signature-operations", "operations", count, limit, "It may check signatures")
    case .unknownScript(let input):
      .input("nonstandard-spent-script", input, "spends a script of no known form.")
    case .undefinedWitnessProgram(let input):
      .input("undefined-witness-program", input, "spends a witness program without a meaning.")
    case .scriptSigMalformed(let input, let error):
      .input(
        "redeem-script-missing", input,
        "has a script that fails, and so shows none for its P2SH hash: \(error.coreText).")
    case .redeemScriptMissing(let input):
      .input("redeem-script-missing", input, "does not show the script behind its P2SH hash.")
    case .redeemScriptOperations(let input, let operations, let limit):
      .input(
        "redeem-script-operations", input, operations, limit,
        "shows a script that may check this many signatures:")
    }
  }
}

extension NonstandardWitness {
  var explanation: Explanation {
    switch self {
    case .unexpected(let input):
      .input("witness-unexpected", input, "has a witness that its output does not take.")
    case .scriptSize(let input, let size, let limit):
      .input("witness-script-size", input, size, limit, "has a script of this many bytes:")
    case .itemCount(let input, let count, let limit):
      .input("witness-item-count", input, count, limit, "has this many items in its witness:")
    case .itemSize(let input, let item, let size, let limit):
      .input(
        "witness-item-size", input, size, limit, "has an item \(item) of this many bytes:")
    case .annex(let input):
      .input("witness-annex", input, "has an annex, which means nothing yet.")
    case .controlBlockMissing(let input):
      .input("control-block-missing", input, "has a taproot witness without a control block.")
    }
  }
}

extension ReplacementFault {
  var explanation: Explanation {
    switch self {
    case .tooManyClusters(let count, let limit):
      .limit("replaced-clusters", "clusters", count, limit, "It would tear into clusters:")
    case .lessFees(let fee, let conflicts, let replaced):
      .replacement(
        "replacement-fees",
        ["fee": .number(fee.satoshis), "conflicts": .number(conflicts.satoshis)], replaced,
        "It pays \(fee.satoshis) satoshis, and what it would replace pays"
          + " \(conflicts.satoshis).")
    case .tooFewAdditionalFees(let fee, let required, let replaced):
      .replacement(
        "replacement-increment",
        ["additional": .number(fee.satoshis), "required": .number(required.satoshis)], replaced,
        "It pays \(fee.satoshis) satoshis more than what it would replace, and"
          + " \(required.satoshis) more are required.")
    case .diagramNotImproved(_, _, let replaced):
      .replacement(
        "replacement-diagram", [:], replaced,
        "A miner would not be better off with it, however large the block.")
    }
  }
}

extension ClusterExtent {
  var explanation: Explanation {
    let limit = ClusterExtent.limit
    return .compared(
      "cluster-size",
      [
        "transactions": .number(transactions), "transactions-limit": .number(limit.transactions),
        "weight": .number(weight), "weight-limit": .number(limit.weight),
      ],
      "With it \(transactions) unconfirmed transactions of weight \(weight) would hang together,"
        + " and \(limit.transactions) of weight \(limit.weight) may.")
  }
}

extension Explanation {
  fileprivate static func input(
    _ rule: String, _ input: Int, _ sentence: String
  ) -> Explanation {
    compared(rule, ["input": .number(input)], "Input \(input) \(sentence)")
  }

  fileprivate static func input(
    _ rule: String, _ input: Int, _ found: Int, _ limit: Int, _ sentence: String
  ) -> Explanation {
    compared(
      rule,
      ["input": .number(input), "found": .number(found), "limit": .number(limit)],
      "Input \(input) \(sentence) \(found); the limit is \(limit).")
  }

  fileprivate static func replacement(
    _ rule: String, _ numbers: JSONObject, _ replaced: [Txid], _ sentence: String
  ) -> Explanation {
    var numbers = numbers
    numbers["replaced"] = .array(replaced.map { .string($0.description) })
    return compared(rule, numbers, sentence)
  }
}
