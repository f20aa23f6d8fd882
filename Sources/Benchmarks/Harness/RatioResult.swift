/// The result of a comparison; times are nanoseconds for one repetition.
struct RatioResult: Encodable {
  let name: String
  let bareNanoseconds: Double
  let ourNanoseconds: Double
  /// The ratio of the two medians.
  let ratio: Double
  /// The quartiles of the rounds' own ratios: half of the rounds lie between them.
  let lowerQuartile: Double
  let upperQuartile: Double
  let limit: Double?
  /// How many nanoseconds more the library may take than the bare side.
  let allowance: Double?
  /// Bytes in a second, by the library.
  let bytesPerSecond: Double?
  let checksum: UInt64

  /// The spread of the rounds.
  var spread: Double { upperQuartile - lowerQuartile }

  /// Whether the ratio or the difference exceeds its limit.
  var isAboveLimit: Bool {
    limit.map { ratio > $0 } ?? false
      || allowance.map { ourNanoseconds - bareNanoseconds > $0 } ?? false
  }
}

extension RatioResult {
  /// Takes the times of all rounds together.
  init(_ measured: RatioCase, bare: [Double], ours: [Double], checksum: UInt64) {
    name = measured.name
    bareNanoseconds = bare.quantile(0.5)
    ourNanoseconds = ours.quantile(0.5)
    ratio = ourNanoseconds / bareNanoseconds
    let ratios = zip(ours, bare).map { $0 / $1 }
    lowerQuartile = ratios.quantile(0.25)
    upperQuartile = ratios.quantile(0.75)
    limit = measured.limit
    allowance = measured.allowance
    let ourNanoseconds = ourNanoseconds
    bytesPerSecond = measured.bytes.map { Double($0) * 1e9 / ourNanoseconds }
    self.checksum = checksum
  }
}

extension [Double] {
  /// The value below which this share of the values lies.
  fileprivate func quantile(_ share: Double) -> Double {
    let sorted = sorted()
    return sorted[Int((Double(sorted.count - 1) * share).rounded())]
  }
}
