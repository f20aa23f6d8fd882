/// What a transaction's inputs bring, and what its outputs take.
public struct PSBTTotals: Hashable, Sendable {
  /// What the spent outputs hold.
  public let spent: Amount
  /// What the new outputs hold; while inputs are still to come it may be more.
  public let paid: Amount
}

/// Why a transaction's fee is not known.
public enum PSBTFeeError: Error, Equatable, Sendable {
  /// A spent output is not known, or is not the one that the input names.
  case spend(PSBTSpendError)
  /// The amounts are no amounts, or more goes out than comes in.
  case amounts(AmountError)
}

extension PSBT {
  /// What comes in and what goes out, once all spent outputs are known.
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

  /// What the inputs bring beyond what the outputs take.
  public func fee() throws(PSBTFeeError) -> Amount {
    let totals = try totals()
    do { return try totals.spent.subtracting(totals.paid) } catch { throw .amounts(error) }
  }
}
