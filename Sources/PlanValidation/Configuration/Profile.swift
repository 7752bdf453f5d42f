import CanonicalJSON

/// Reads a stricter schema of the user's own.
public enum Profile {
  /// The schema, made ready, and what is to be told of it: where it cannot be used, everything that is wrong with it
  /// and no schema; else the keywords that it has and draft 2020-12 has not.
  ///
  /// - Parameters:
  ///   - uri: the URI of the file, for references relative to it.
  ///   - find: finds the texts that it refers to, by absolute URI; the contract is there without asking.
  public static func read(
    _ bytes: [UInt8], at uri: String, assertsFormat: Bool = false,
    find: @escaping @Sendable (String) throws -> [UInt8]?
  ) -> (schema: JSONSchema?, faults: [Fault]) {
    do {
      let text = try JSONText(parsing: bytes)
      let places = JSONPlaces(text)
      let faults = try ContractSchema.faults(inSchema: text).map {
        Fault($0, code: "schema-invalid", in: places)
      }
      guard faults.isEmpty else { return (nil, faults) }
      let library = try ContractSchema.library(find: find)
      let schema = try JSONSchema(text, at: uri, library: library, assertsFormat: assertsFormat)
      return (schema, schema.findings.map { Fault($0, in: bytes) })
    } catch let error as JSONSyntaxError {
      return (nil, [Fault(error, in: bytes)])
    } catch let error as SchemaError {
      return (nil, [Fault(error, in: bytes)])
    } catch {
      return (nil, [Fault(.error, "schema-invalid", .init(english: "\(error)", russian: "\(error)"))])
    }
  }
}

extension JSONSchema {
  /// What a JSON file has that this schema does not permit; or why it is no JSON.
  ///
  /// - Throws: `SchemaError` where the schema refers to itself without end.
  public func faults(inJSON bytes: [UInt8]) throws -> [Fault] {
    do {
      let text = try JSONText(parsing: bytes)
      let faults = try faults(in: text)
      if faults.isEmpty { return [] }
      let places = JSONPlaces(text)
      return faults.map { Fault($0, code: "schema", in: places) }
    } catch let error as JSONSyntaxError {
      return [Fault(error, in: bytes)]
    }
  }
}
