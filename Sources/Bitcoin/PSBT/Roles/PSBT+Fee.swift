/// The sums of a transaction's inputs and outputs.
public struct PSBTTotals: Hashable, Sendable {
  /// The sum of the spent outputs.
  public let spent: Amount
  /// The sum of the new outputs; it may be greater while inputs are still missing.
  public let paid: Amount
}

/// Why a transaction's fee is not known.
public enum PSBTFeeError: Error, Equatable, Sendable {
  /// A spent output is not known, or not the one that the input names.
  case spend(PSBTSpendError)
  /// An amount is out of range, or the outputs exceed the inputs.
  case amounts(AmountError)
}

extension PSBT {
  /// The sums of inputs and outputs, if all spent outputs are known.
  public func totals() throws(PSBTFeeError) -> PSBTTotals {
    var spent: [Amount] = []
    for index in inputs.indices {
      do { spent.append(try spentOutput(input: index).value) } catch { throw .spend(error) }
    }
    do {
      return PSBTTotals(
        spent: try spent.sum(), paid: try unsigned.outputs.map(\.value).sum())
    } catch {
      throw .amounts(error)
    }
  }

  /// The fee: inputs less outputs.
  public func fee() throws(PSBTFeeError) -> Amount {
    let totals = try totals()
    do { return try totals.spent.subtracting(totals.paid) } catch { throw .amounts(error) }
  }
}
