package org.explainj.dicom;

/**
 * The data elements of PS3.6 and PS3.7 under their keywords, as {@code 0xggggeeee}; each comment gives the VR, the VM
 * and whether the element is retired.
 *
 * <p>Repeating groups (60xx, 50xx) stand in {@link Dictionary} only; {@link #overlay} makes their tags.
 */
public final class Tag {
    /** UL, 1. */
    public static final int CommandGroupLength = 0x00000000;
    /** UL, 1, retired. */
    public static final int CommandLengthToEnd = 0x00000001;
    /** UI, 1. */
    public static final int AffectedSOPClassUID = 0x00000002;
    /** UI, 1. */
    public static final int RequestedSOPClassUID = 0x00000003;
    /** SH, 1, retired. */
    public static final int CommandRecognitionCode = 0x00000010;
    /** US, 1. */
    public static final int CommandField = 0x00000100;
    /** US, 1. */
    public static final int MessageID = 0x00000110;
    /** US, 1. */
    public static final int MessageIDBeingRespondedTo = 0x00000120;
    /** AE, 1, retired. */
    public static final int Initiator = 0x00000200;
    /** AE, 1, retired. */
    public static final int Receiver = 0x00000300;
    /** AE, 1, retired. */
    public static final int FindLocation = 0x00000400;
    /** AE, 1. */
    public static final int MoveDestination = 0x00000600;
    /** US, 1. */
    public static final int Priority = 0x00000700;
    /** US, 1. */
    public static final int CommandDataSetType = 0x00000800;
    /** US, 1, retired. */
    public static final int NumberOfMatches = 0x00000850;
    /** US, 1, retired. */
    public static final int ResponseSequenceNumber = 0x00000860;
    /** US, 1. */
    public static final int Status = 0x00000900;
    /** AT, 1-n. */
    public static final int OffendingElement = 0x00000901;
    /** LO, 1. */
    public static final int ErrorComment = 0x00000902;
    /** US, 1. */
    public static final int ErrorID = 0x00000903;
    /** UI, 1. */
    public static final int AffectedSOPInstanceUID = 0x00001000;
    /** UI, 1. */
    public static final int RequestedSOPInstanceUID = 0x00001001;
    /** US, 1. */
    public static final int EventTypeID = 0x00001002;
    /** AT, 1-n. */
    public static final int AttributeIdentifierList = 0x00001005;
    /** US, 1. */
    public static final int ActionTypeID = 0x00001008;
    /** US, 1. */
    public static final int NumberOfRemainingSuboperations = 0x00001020;
    /** US, 1. */
    public static final int NumberOfCompletedSuboperations = 0x00001021;
    /** US, 1. */
    public static final int NumberOfFailedSuboperations = 0x00001022;
    /** US, 1. */
    public static final int NumberOfWarningSuboperations = 0x00001023;
    /** AE, 1. */
    public static final int MoveOriginatorApplicationEntityTitle = 0x00001030;
    /** US, 1. */
    public static final int MoveOriginatorMessageID = 0x00001031;
    /** LT, 1, retired. */
    public static final int DialogReceiver = 0x00004000;
    /** LT, 1, retired. */
    public static final int TerminalType = 0x00004010;
    /** SH, 1, retired. */
    public static final int MessageSetID = 0x00005010;
    /** SH, 1, retired. */
    public static final int EndMessageID = 0x00005020;
    /** LT, 1, retired. */
    public static final int DisplayFormat = 0x00005110;
    /** LT, 1, retired. */
    public static final int PagePositionID = 0x00005120;
    /** CS, 1, retired. */
    public static final int TextFormatID = 0x00005130;
    /** CS, 1, retired. */
    public static final int NormalReverse = 0x00005140;
    /** CS, 1, retired. */
    public static final int AddGrayScale = 0x00005150;
    /** CS, 1, retired. */
    public static final int Borders = 0x00005160;
    /** IS, 1, retired. */
    public static final int Copies = 0x00005170;
    /** CS, 1, retired. */
    public static final int CommandMagnificationType = 0x00005180;
    /** CS, 1, retired. */
    public static final int Erase = 0x00005190;
    /** CS, 1, retired. */
    public static final int Print = 0x000051A0;
    /** US, 1-n, retired. */
    public static final int Overlays = 0x000051B0;
    /** UL, 1. */
    public static final int FileMetaInformationGroupLength = 0x00020000;
    /** OB, 1. */
    public static final int FileMetaInformationVersion = 0x00020001;
    /** UI, 1. */
    public static final int MediaStorageSOPClassUID = 0x00020002;
    /** UI, 1. */
    public static final int MediaStorageSOPInstanceUID = 0x00020003;
    /** UI, 1. */
    public static final int TransferSyntaxUID = 0x00020010;
    /** UI, 1. */
    public static final int ImplementationClassUID = 0x00020012;
    /** SH, 1. */
    public static final int ImplementationVersionName = 0x00020013;
    /** AE, 1. */
    public static final int SourceApplicationEntityTitle = 0x00020016;
    /** AE, 1. */
    public static final int SendingApplicationEntityTitle = 0x00020017;
    /** AE, 1. */
    public static final int ReceivingApplicationEntityTitle = 0x00020018;
    /** UR, 1. */
    public static final int SourcePresentationAddress = 0x00020026;
    /** UR, 1. */
    public static final int SendingPresentationAddress = 0x00020027;
    /** UR, 1. */
    public static final int ReceivingPresentationAddress = 0x00020028;
    /** OB, 1. */
    public static final int RTVMetaInformationVersion = 0x00020031;
    /** UI, 1. */
    public static final int RTVCommunicationSOPClassUID = 0x00020032;
    /** UI, 1. */
    public static final int RTVCommunicationSOPInstanceUID = 0x00020033;
    /** OB, 1. */
    public static final int RTVSourceIdentifier = 0x00020035;
    /** OB, 1. */
    public static final int RTVFlowIdentifier = 0x00020036;
    /** UL, 1. */
    public static final int RTVFlowRTPSamplingRate = 0x00020037;
    /** FD, 1. */
    public static final int RTVFlowActualFrameDuration = 0x00020038;
    /** UI, 1. */
    public static final int PrivateInformationCreatorUID = 0x00020100;
    /** OB, 1. */
    public static final int PrivateInformation = 0x00020102;
    /** CS, 1. */
    public static final int FileSetID = 0x00041130;
    /** CS, 1-8. */
    public static final int FileSetDescriptorFileID = 0x00041141;
    /** CS, 1. */
    public static final int SpecificCharacterSetOfFileSetDescriptorFile = 0x00041142;
    /** UL, 1. */
    public static final int OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity = 0x00041200;
    /** UL, 1. */
    public static final int OffsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity = 0x00041202;
    /** US, 1. */
    public static final int FileSetConsistencyFlag = 0x00041212;
    /** SQ, 1. */
    public static final int DirectoryRecordSequence = 0x00041220;
    /** UL, 1. */
    public static final int OffsetOfTheNextDirectoryRecord = 0x00041400;
    /** US, 1. */
    public static final int RecordInUseFlag = 0x00041410;
    /** UL, 1. */
    public static final int OffsetOfReferencedLowerLevelDirectoryEntity = 0x00041420;
    /** CS, 1. */
    public static final int DirectoryRecordType = 0x00041430;
    /** UI, 1. */
    public static final int PrivateRecordUID = 0x00041432;
    /** CS, 1-8. */
    public static final int ReferencedFileID = 0x00041500;
    /** UL, 1, retired. */
    public static final int MRDRDirectoryRecordOffset = 0x00041504;
    /** UI, 1. */
    public static final int ReferencedSOPClassUIDInFile = 0x00041510;
    /** UI, 1. */
    public static final int ReferencedSOPInstanceUIDInFile = 0x00041511;
    /** UI, 1. */
    public static final int ReferencedTransferSyntaxUIDInFile = 0x00041512;
    /** UI, 1-n. */
    public static final int ReferencedRelatedGeneralSOPClassUIDInFile = 0x0004151A;
    /** UL, 1, retired. */
    public static final int NumberOfReferences = 0x00041600;
    /** UL, 1, retired. */
    public static final int LengthToEnd = 0x00080001;
    /** CS, 1-n. */
    public static final int SpecificCharacterSet = 0x00080005;
    /** SQ, 1. */
    public static final int LanguageCodeSequence = 0x00080006;
    /** CS, 2-n. */
    public static final int ImageType = 0x00080008;
    /** SH, 1, retired. */
    public static final int RecognitionCode = 0x00080010;
    /** DA, 1. */
    public static final int InstanceCreationDate = 0x00080012;
    /** TM, 1. */
    public static final int InstanceCreationTime = 0x00080013;
    /** UI, 1. */
    public static final int InstanceCreatorUID = 0x00080014;
    /** DT, 1. */
    public static final int InstanceCoercionDateTime = 0x00080015;
    /** UI, 1. */
    public static final int SOPClassUID = 0x00080016;
    /** UI, 1. */
    public static final int AcquisitionUID = 0x00080017;
    /** UI, 1. */
    public static final int SOPInstanceUID = 0x00080018;
    /** UI, 1. */
    public static final int PyramidUID = 0x00080019;
    /** UI, 1-n. */
    public static final int RelatedGeneralSOPClassUID = 0x0008001A;
    /** UI, 1. */
    public static final int OriginalSpecializedSOPClassUID = 0x0008001B;
    /** CS, 1. */
    public static final int SyntheticData = 0x0008001C;
    /** DA, 1. */
    public static final int StudyDate = 0x00080020;
    /** DA, 1. */
    public static final int SeriesDate = 0x00080021;
    /** DA, 1. */
    public static final int AcquisitionDate = 0x00080022;
    /** DA, 1. */
    public static final int ContentDate = 0x00080023;
    /** DA, 1, retired. */
    public static final int OverlayDate = 0x00080024;
    /** DA, 1, retired. */
    public static final int CurveDate = 0x00080025;
    /** DT, 1. */
    public static final int AcquisitionDateTime = 0x0008002A;
    /** TM, 1. */
    public static final int StudyTime = 0x00080030;
    /** TM, 1. */
    public static final int SeriesTime = 0x00080031;
    /** TM, 1. */
    public static final int AcquisitionTime = 0x00080032;
    /** TM, 1. */
    public static final int ContentTime = 0x00080033;
    /** TM, 1, retired. */
    public static final int OverlayTime = 0x00080034;
    /** TM, 1, retired. */
    public static final int CurveTime = 0x00080035;
    /** US, 1, retired. */
    public static final int DataSetType = 0x00080040;
    /** LO, 1, retired. */
    public static final int DataSetSubtype = 0x00080041;
    /** CS, 1, retired. */
    public static final int NuclearMedicineSeriesType = 0x00080042;
    /** SH, 1. */
    public static final int AccessionNumber = 0x00080050;
    /** SQ, 1. */
    public static final int IssuerOfAccessionNumberSequence = 0x00080051;
    /** CS, 1. */
    public static final int QueryRetrieveLevel = 0x00080052;
    /** CS, 1. */
    public static final int QueryRetrieveView = 0x00080053;
    /** AE, 1-n. */
    public static final int RetrieveAETitle = 0x00080054;
    /** AE, 1. */
    public static final int StationAETitle = 0x00080055;
    /** CS, 1. */
    public static final int InstanceAvailability = 0x00080056;
    /** UI, 1-n. */
    public static final int FailedSOPInstanceUIDList = 0x00080058;
    /** CS, 1. */
    public static final int Modality = 0x00080060;
    /** CS, 1-n. */
    public static final int ModalitiesInStudy = 0x00080061;
    /** UI, 1-n. */
    public static final int SOPClassesInStudy = 0x00080062;
    /** SQ, 1. */
    public static final int AnatomicRegionsInStudyCodeSequence = 0x00080063;
    /** CS, 1. */
    public static final int ConversionType = 0x00080064;
    /** CS, 1. */
    public static final int PresentationIntentType = 0x00080068;
    /** LO, 1. */
    public static final int Manufacturer = 0x00080070;
    /** LO, 1. */
    public static final int InstitutionName = 0x00080080;
    /** ST, 1. */
    public static final int InstitutionAddress = 0x00080081;
    /** SQ, 1. */
    public static final int InstitutionCodeSequence = 0x00080082;
    /** PN, 1. */
    public static final int ReferringPhysicianName = 0x00080090;
    /** ST, 1. */
    public static final int ReferringPhysicianAddress = 0x00080092;
    /** SH, 1-n. */
    public static final int ReferringPhysicianTelephoneNumbers = 0x00080094;
    /** SQ, 1. */
    public static final int ReferringPhysicianIdentificationSequence = 0x00080096;
    /** PN, 1-n. */
    public static final int ConsultingPhysicianName = 0x0008009C;
    /** SQ, 1. */
    public static final int ConsultingPhysicianIdentificationSequence = 0x0008009D;
    /** SH, 1. */
    public static final int CodeValue = 0x00080100;
    /** LO, 1. */
    public static final int ExtendedCodeValue = 0x00080101;
    /** SH, 1. */
    public static final int CodingSchemeDesignator = 0x00080102;
    /** SH, 1. */
    public static final int CodingSchemeVersion = 0x00080103;
    /** LO, 1. */
    public static final int CodeMeaning = 0x00080104;
    /** CS, 1. */
    public static final int MappingResource = 0x00080105;
    /** DT, 1. */
    public static final int ContextGroupVersion = 0x00080106;
    /** DT, 1. */
    public static final int ContextGroupLocalVersion = 0x00080107;
    /** LT, 1. */
    public static final int ExtendedCodeMeaning = 0x00080108;
    /** SQ, 1. */
    public static final int CodingSchemeResourcesSequence = 0x00080109;
    /** CS, 1. */
    public static final int CodingSchemeURLType = 0x0008010A;
    /** CS, 1. */
    public static final int ContextGroupExtensionFlag = 0x0008010B;
    /** UI, 1. */
    public static final int CodingSchemeUID = 0x0008010C;
    /** UI, 1. */
    public static final int ContextGroupExtensionCreatorUID = 0x0008010D;
    /** UR, 1. */
    public static final int CodingSchemeURL = 0x0008010E;
    /** CS, 1. */
    public static final int ContextIdentifier = 0x0008010F;
    /** SQ, 1. */
    public static final int CodingSchemeIdentificationSequence = 0x00080110;
    /** LO, 1. */
    public static final int CodingSchemeRegistry = 0x00080112;
    /** ST, 1. */
    public static final int CodingSchemeExternalID = 0x00080114;
    /** ST, 1. */
    public static final int CodingSchemeName = 0x00080115;
    /** ST, 1. */
    public static final int CodingSchemeResponsibleOrganization = 0x00080116;
    /** UI, 1. */
    public static final int ContextUID = 0x00080117;
    /** UI, 1. */
    public static final int MappingResourceUID = 0x00080118;
    /** UC, 1. */
    public static final int LongCodeValue = 0x00080119;
    /** UR, 1. */
    public static final int URNCodeValue = 0x00080120;
    /** SQ, 1. */
    public static final int EquivalentCodeSequence = 0x00080121;
    /** LO, 1. */
    public static final int MappingResourceName = 0x00080122;
    /** SQ, 1. */
    public static final int ContextGroupIdentificationSequence = 0x00080123;
    /** SQ, 1. */
    public static final int MappingResourceIdentificationSequence = 0x00080124;
    /** SH, 1. */
    public static final int TimezoneOffsetFromUTC = 0x00080201;
    /** SQ, 1. */
    public static final int ResponsibleGroupCodeSequence = 0x00080220;
    /** CS, 1. */
    public static final int EquipmentModality = 0x00080221;
    /** LO, 1. */
    public static final int ManufacturerRelatedModelGroup = 0x00080222;
    /** SQ, 1. */
    public static final int PrivateDataElementCharacteristicsSequence = 0x00080300;
    /** US, 1. */
    public static final int PrivateGroupReference = 0x00080301;
    /** LO, 1. */
    public static final int PrivateCreatorReference = 0x00080302;
    /** CS, 1. */
    public static final int BlockIdentifyingInformationStatus = 0x00080303;
    /** US, 1-n. */
    public static final int NonidentifyingPrivateElements = 0x00080304;
    /** SQ, 1. */
    public static final int DeidentificationActionSequence = 0x00080305;
    /** US, 1-n. */
    public static final int IdentifyingPrivateElements = 0x00080306;
    /** CS, 1. */
    public static final int DeidentificationAction = 0x00080307;
    /** US, 1. */
    public static final int PrivateDataElement = 0x00080308;
    /** UL, 1-3. */
    public static final int PrivateDataElementValueMultiplicity = 0x00080309;
    /** CS, 1. */
    public static final int PrivateDataElementValueRepresentation = 0x0008030A;
    /** UL, 1-2. */
    public static final int PrivateDataElementNumberOfItems = 0x0008030B;
    /** UC, 1. */
    public static final int PrivateDataElementName = 0x0008030C;
    /** UC, 1. */
    public static final int PrivateDataElementKeyword = 0x0008030D;
    /** UT, 1. */
    public static final int PrivateDataElementDescription = 0x0008030E;
    /** UT, 1. */
    public static final int PrivateDataElementEncoding = 0x0008030F;
    /** SQ, 1. */
    public static final int PrivateDataElementDefinitionSequence = 0x00080310;
    /** SQ, 1. */
    public static final int ScopeOfInventorySequence = 0x00080400;
    /** LT, 1. */
    public static final int InventoryPurpose = 0x00080401;
    /** LT, 1. */
    public static final int InventoryInstanceDescription = 0x00080402;
    /** CS, 1. */
    public static final int InventoryLevel = 0x00080403;
    /** DT, 1. */
    public static final int ItemInventoryDateTime = 0x00080404;
    /** CS, 1. */
    public static final int RemovedFromOperationalUse = 0x00080405;
    /** SQ, 1. */
    public static final int ReasonForRemovalCodeSequence = 0x00080406;
    /** UR, 1. */
    public static final int StoredInstanceBaseURI = 0x00080407;
    /** UR, 1. */
    public static final int FolderAccessURI = 0x00080408;
    /** UR, 1. */
    public static final int FileAccessURI = 0x00080409;
    /** CS, 1. */
    public static final int ContainerFileType = 0x0008040A;
    /** UR, 1. */
    public static final int FilenameInContainer = 0x0008040B;
    /** UV, 1. */
    public static final int FileOffsetInContainer = 0x0008040C;
    /** UV, 1. */
    public static final int FileLengthInContainer = 0x0008040D;
    /** UI, 1. */
    public static final int StoredInstanceTransferSyntaxUID = 0x0008040E;
    /** CS, 1-n. */
    public static final int ExtendedMatchingMechanisms = 0x0008040F;
    /** SQ, 1. */
    public static final int RangeMatchingSequence = 0x00080410;
    /** SQ, 1. */
    public static final int ListOfUIDMatchingSequence = 0x00080411;
    /** SQ, 1. */
    public static final int EmptyValueMatchingSequence = 0x00080412;
    /** SQ, 1. */
    public static final int GeneralMatchingSequence = 0x00080413;
    /** US, 1. */
    public static final int RequestedStatusInterval = 0x00080414;
    /** CS, 1. */
    public static final int RetainInstances = 0x00080415;
    /** DT, 1. */
    public static final int ExpirationDateTime = 0x00080416;
    /** CS, 1. */
    public static final int TransactionStatus = 0x00080417;
    /** LT, 1. */
    public static final int TransactionStatusComment = 0x00080418;
    /** SQ, 1. */
    public static final int FileSetAccessSequence = 0x00080419;
    /** SQ, 1. */
    public static final int FileAccessSequence = 0x0008041A;
    /** OB, 1. */
    public static final int RecordKey = 0x0008041B;
    /** OB, 1. */
    public static final int PriorRecordKey = 0x0008041C;
    /** SQ, 1. */
    public static final int MetadataSequence = 0x0008041D;
    /** SQ, 1. */
    public static final int UpdatedMetadataSequence = 0x0008041E;
    /** DT, 1. */
    public static final int StudyUpdateDateTime = 0x0008041F;
    /** SQ, 1. */
    public static final int InventoryAccessEndPointsSequence = 0x00080420;
    /** SQ, 1. */
    public static final int StudyAccessEndPointsSequence = 0x00080421;
    /** SQ, 1. */
    public static final int IncorporatedInventoryInstanceSequence = 0x00080422;
    /** SQ, 1. */
    public static final int InventoriedStudiesSequence = 0x00080423;
    /** SQ, 1. */
    public static final int InventoriedSeriesSequence = 0x00080424;
    /** SQ, 1. */
    public static final int InventoriedInstancesSequence = 0x00080425;
    /** CS, 1. */
    public static final int InventoryCompletionStatus = 0x00080426;
    /** UL, 1. */
    public static final int NumberOfStudyRecordsInInstance = 0x00080427;
    /** UV, 1. */
    public static final int TotalNumberOfStudyRecords = 0x00080428;
    /** UV, 1. */
    public static final int MaximumNumberOfRecords = 0x00080429;
    /** AE, 1, retired. */
    public static final int NetworkID = 0x00081000;
    /** SH, 1. */
    public static final int StationName = 0x00081010;
    /** LO, 1. */
    public static final int StudyDescription = 0x00081030;
    /** SQ, 1. */
    public static final int ProcedureCodeSequence = 0x00081032;
    /** LO, 1. */
    public static final int SeriesDescription = 0x0008103E;
    /** SQ, 1. */
    public static final int SeriesDescriptionCodeSequence = 0x0008103F;
    /** LO, 1. */
    public static final int InstitutionalDepartmentName = 0x00081040;
    /** SQ, 1. */
    public static final int InstitutionalDepartmentTypeCodeSequence = 0x00081041;
    /** PN, 1-n. */
    public static final int PhysiciansOfRecord = 0x00081048;
    /** SQ, 1. */
    public static final int PhysiciansOfRecordIdentificationSequence = 0x00081049;
    /** PN, 1-n. */
    public static final int PerformingPhysicianName = 0x00081050;
    /** SQ, 1. */
    public static final int PerformingPhysicianIdentificationSequence = 0x00081052;
    /** PN, 1-n. */
    public static final int NameOfPhysiciansReadingStudy = 0x00081060;
    /** SQ, 1. */
    public static final int PhysiciansReadingStudyIdentificationSequence = 0x00081062;
    /** PN, 1-n. */
    public static final int OperatorsName = 0x00081070;
    /** SQ, 1. */
    public static final int OperatorIdentificationSequence = 0x00081072;
    /** LO, 1-n. */
    public static final int AdmittingDiagnosesDescription = 0x00081080;
    /** SQ, 1. */
    public static final int AdmittingDiagnosesCodeSequence = 0x00081084;
    /** LO, 1. */
    public static final int PyramidDescription = 0x00081088;
    /** LO, 1. */
    public static final int ManufacturerModelName = 0x00081090;
    /** SQ, 1, retired. */
    public static final int ReferencedResultsSequence = 0x00081100;
    /** SQ, 1. */
    public static final int ReferencedStudySequence = 0x00081110;
    /** SQ, 1. */
    public static final int ReferencedPerformedProcedureStepSequence = 0x00081111;
    /** SQ, 1. */
    public static final int ReferencedInstancesBySOPClassSequence = 0x00081112;
    /** SQ, 1. */
    public static final int ReferencedSeriesSequence = 0x00081115;
    /** SQ, 1. */
    public static final int ReferencedPatientSequence = 0x00081120;
    /** SQ, 1. */
    public static final int ReferencedVisitSequence = 0x00081125;
    /** SQ, 1, retired. */
    public static final int ReferencedOverlaySequence = 0x00081130;
    /** SQ, 1. */
    public static final int ReferencedStereometricInstanceSequence = 0x00081134;
    /** SQ, 1. */
    public static final int ReferencedWaveformSequence = 0x0008113A;
    /** SQ, 1. */
    public static final int ReferencedImageSequence = 0x00081140;
    /** SQ, 1, retired. */
    public static final int ReferencedCurveSequence = 0x00081145;
    /** SQ, 1. */
    public static final int ReferencedInstanceSequence = 0x0008114A;
    /** SQ, 1. */
    public static final int ReferencedRealWorldValueMappingInstanceSequence = 0x0008114B;
    /** UI, 1. */
    public static final int ReferencedSOPClassUID = 0x00081150;
    /** UI, 1. */
    public static final int ReferencedSOPInstanceUID = 0x00081155;
    /** SQ, 1. */
    public static final int DefinitionSourceSequence = 0x00081156;
    /** UI, 1-n. */
    public static final int SOPClassesSupported = 0x0008115A;
    /** IS, 1-n. */
    public static final int ReferencedFrameNumber = 0x00081160;
    /** UL, 1-n. */
    public static final int SimpleFrameList = 0x00081161;
    /** UL, 3-3n. */
    public static final int CalculatedFrameList = 0x00081162;
    /** FD, 2. */
    public static final int TimeRange = 0x00081163;
    /** SQ, 1. */
    public static final int FrameExtractionSequence = 0x00081164;
    /** UI, 1. */
    public static final int MultiFrameSourceSOPInstanceUID = 0x00081167;
    /** UR, 1. */
    public static final int RetrieveURL = 0x00081190;
    /** UI, 1. */
    public static final int TransactionUID = 0x00081195;
    /** US, 1. */
    public static final int WarningReason = 0x00081196;
    /** US, 1. */
    public static final int FailureReason = 0x00081197;
    /** SQ, 1. */
    public static final int FailedSOPSequence = 0x00081198;
    /** SQ, 1. */
    public static final int ReferencedSOPSequence = 0x00081199;
    /** SQ, 1. */
    public static final int OtherFailuresSequence = 0x0008119A;
    /** SQ, 1. */
    public static final int FailedStudySequence = 0x0008119B;
    /** SQ, 1. */
    public static final int StudiesContainingOtherReferencedInstancesSequence = 0x00081200;
    /** SQ, 1. */
    public static final int RelatedSeriesSequence = 0x00081250;
    /** CS, 1, retired. */
    public static final int LossyImageCompressionRetired = 0x00082110;
    /** ST, 1. */
    public static final int DerivationDescription = 0x00082111;
    /** SQ, 1. */
    public static final int SourceImageSequence = 0x00082112;
    /** SH, 1. */
    public static final int StageName = 0x00082120;
    /** IS, 1. */
    public static final int StageNumber = 0x00082122;
    /** IS, 1. */
    public static final int NumberOfStages = 0x00082124;
    /** SH, 1. */
    public static final int ViewName = 0x00082127;
    /** IS, 1. */
    public static final int ViewNumber = 0x00082128;
    /** IS, 1. */
    public static final int NumberOfEventTimers = 0x00082129;
    /** IS, 1. */
    public static final int NumberOfViewsInStage = 0x0008212A;
    /** DS, 1-n. */
    public static final int EventElapsedTimes = 0x00082130;
    /** LO, 1-n. */
    public static final int EventTimerNames = 0x00082132;
    /** SQ, 1. */
    public static final int EventTimerSequence = 0x00082133;
    /** FD, 1. */
    public static final int EventTimeOffset = 0x00082134;
    /** SQ, 1. */
    public static final int EventCodeSequence = 0x00082135;
    /** IS, 1. */
    public static final int StartTrim = 0x00082142;
    /** IS, 1. */
    public static final int StopTrim = 0x00082143;
    /** IS, 1. */
    public static final int RecommendedDisplayFrameRate = 0x00082144;
    /** CS, 1, retired. */
    public static final int TransducerPosition = 0x00082200;
    /** CS, 1, retired. */
    public static final int TransducerOrientation = 0x00082204;
    /** CS, 1, retired. */
    public static final int AnatomicStructure = 0x00082208;
    /** SQ, 1. */
    public static final int AnatomicRegionSequence = 0x00082218;
    /** SQ, 1. */
    public static final int AnatomicRegionModifierSequence = 0x00082220;
    /** SQ, 1. */
    public static final int PrimaryAnatomicStructureSequence = 0x00082228;
    /** SQ, 1, retired. */
    public static final int AnatomicStructureSpaceOrRegionSequence = 0x00082229;
    /** SQ, 1. */
    public static final int PrimaryAnatomicStructureModifierSequence = 0x00082230;
    /** SQ, 1, retired. */
    public static final int TransducerPositionSequence = 0x00082240;
    /** SQ, 1, retired. */
    public static final int TransducerPositionModifierSequence = 0x00082242;
    /** SQ, 1, retired. */
    public static final int TransducerOrientationSequence = 0x00082244;
    /** SQ, 1, retired. */
    public static final int TransducerOrientationModifierSequence = 0x00082246;
    /** SQ, 1, retired. */
    public static final int AnatomicStructureSpaceOrRegionCodeSequenceTrial = 0x00082251;
    /** SQ, 1, retired. */
    public static final int AnatomicPortalOfEntranceCodeSequenceTrial = 0x00082253;
    /** SQ, 1, retired. */
    public static final int AnatomicApproachDirectionCodeSequenceTrial = 0x00082255;
    /** ST, 1, retired. */
    public static final int AnatomicPerspectiveDescriptionTrial = 0x00082256;
    /** SQ, 1, retired. */
    public static final int AnatomicPerspectiveCodeSequenceTrial = 0x00082257;
    /** ST, 1, retired. */
    public static final int AnatomicLocationOfExaminingInstrumentDescriptionTrial = 0x00082258;
    /** SQ, 1, retired. */
    public static final int AnatomicLocationOfExaminingInstrumentCodeSequenceTrial = 0x00082259;
    /** SQ, 1, retired. */
    public static final int AnatomicStructureSpaceOrRegionModifierCodeSequenceTrial = 0x0008225A;
    /** SQ, 1, retired. */
    public static final int OnAxisBackgroundAnatomicStructureCodeSequenceTrial = 0x0008225C;
    /** SQ, 1. */
    public static final int AlternateRepresentationSequence = 0x00083001;
    /** UI, 1-n. */
    public static final int AvailableTransferSyntaxUID = 0x00083002;
    /** UI, 1-n. */
    public static final int IrradiationEventUID = 0x00083010;
    /** SQ, 1. */
    public static final int SourceIrradiationEventSequence = 0x00083011;
    /** UI, 1. */
    public static final int RadiopharmaceuticalAdministrationEventUID = 0x00083012;
    /** LT, 1, retired. */
    public static final int IdentifyingComments = 0x00084000;
    /** CS, 4-5. */
    public static final int FrameType = 0x00089007;
    /** SQ, 1. */
    public static final int ReferencedImageEvidenceSequence = 0x00089092;
    /** SQ, 1. */
    public static final int ReferencedRawDataSequence = 0x00089121;
    /** UI, 1. */
    public static final int CreatorVersionUID = 0x00089123;
    /** SQ, 1. */
    public static final int DerivationImageSequence = 0x00089124;
    /** SQ, 1. */
    public static final int SourceImageEvidenceSequence = 0x00089154;
    /** CS, 1. */
    public static final int PixelPresentation = 0x00089205;
    /** CS, 1. */
    public static final int VolumetricProperties = 0x00089206;
    /** CS, 1. */
    public static final int VolumeBasedCalculationTechnique = 0x00089207;
    /** CS, 1. */
    public static final int ComplexImageComponent = 0x00089208;
    /** CS, 1. */
    public static final int AcquisitionContrast = 0x00089209;
    /** SQ, 1. */
    public static final int DerivationCodeSequence = 0x00089215;
    /** SQ, 1. */
    public static final int ReferencedPresentationStateSequence = 0x00089237;
    /** SQ, 1. */
    public static final int ReferencedOtherPlaneSequence = 0x00089410;
    /** SQ, 1. */
    public static final int FrameDisplaySequence = 0x00089458;
    /** FL, 1. */
    public static final int RecommendedDisplayFrameRateInFloat = 0x00089459;
    /** CS, 1. */
    public static final int SkipFrameRangeFlag = 0x00089460;
    /** PN, 1. */
    public static final int PatientName = 0x00100010;
    /** LO, 1. */
    public static final int PatientID = 0x00100020;
    /** LO, 1. */
    public static final int IssuerOfPatientID = 0x00100021;
    /** CS, 1. */
    public static final int TypeOfPatientID = 0x00100022;
    /** SQ, 1. */
    public static final int IssuerOfPatientIDQualifiersSequence = 0x00100024;
    /** SQ, 1. */
    public static final int SourcePatientGroupIdentificationSequence = 0x00100026;
    /** SQ, 1. */
    public static final int GroupOfPatientsIdentificationSequence = 0x00100027;
    /** US, 3. */
    public static final int SubjectRelativePositionInImage = 0x00100028;
    /** DA, 1. */
    public static final int PatientBirthDate = 0x00100030;
    /** TM, 1. */
    public static final int PatientBirthTime = 0x00100032;
    /** LO, 1. */
    public static final int PatientBirthDateInAlternativeCalendar = 0x00100033;
    /** LO, 1. */
    public static final int PatientDeathDateInAlternativeCalendar = 0x00100034;
    /** CS, 1. */
    public static final int PatientAlternativeCalendar = 0x00100035;
    /** CS, 1. */
    public static final int PatientSex = 0x00100040;
    /** SQ, 1. */
    public static final int PatientInsurancePlanCodeSequence = 0x00100050;
    /** SQ, 1. */
    public static final int PatientPrimaryLanguageCodeSequence = 0x00100101;
    /** SQ, 1. */
    public static final int PatientPrimaryLanguageModifierCodeSequence = 0x00100102;
    /** CS, 1. */
    public static final int QualityControlSubject = 0x00100200;
    /** SQ, 1. */
    public static final int QualityControlSubjectTypeCodeSequence = 0x00100201;
    /** UC, 1. */
    public static final int StrainDescription = 0x00100212;
    /** LO, 1. */
    public static final int StrainNomenclature = 0x00100213;
    /** LO, 1. */
    public static final int StrainStockNumber = 0x00100214;
    /** SQ, 1. */
    public static final int StrainSourceRegistryCodeSequence = 0x00100215;
    /** SQ, 1. */
    public static final int StrainStockSequence = 0x00100216;
    /** LO, 1. */
    public static final int StrainSource = 0x00100217;
    /** UT, 1. */
    public static final int StrainAdditionalInformation = 0x00100218;
    /** SQ, 1. */
    public static final int StrainCodeSequence = 0x00100219;
    /** SQ, 1. */
    public static final int GeneticModificationsSequence = 0x00100221;
    /** UC, 1. */
    public static final int GeneticModificationsDescription = 0x00100222;
    /** LO, 1. */
    public static final int GeneticModificationsNomenclature = 0x00100223;
    /** SQ, 1. */
    public static final int GeneticModificationsCodeSequence = 0x00100229;
    /** LO, 1-n, retired. */
    public static final int OtherPatientIDs = 0x00101000;
    /** PN, 1-n. */
    public static final int OtherPatientNames = 0x00101001;
    /** SQ, 1. */
    public static final int OtherPatientIDsSequence = 0x00101002;
    /** PN, 1. */
    public static final int PatientBirthName = 0x00101005;
    /** AS, 1. */
    public static final int PatientAge = 0x00101010;
    /** DS, 1. */
    public static final int PatientSize = 0x00101020;
    /** SQ, 1. */
    public static final int PatientSizeCodeSequence = 0x00101021;
    /** DS, 1. */
    public static final int PatientBodyMassIndex = 0x00101022;
    /** DS, 1. */
    public static final int MeasuredAPDimension = 0x00101023;
    /** DS, 1. */
    public static final int MeasuredLateralDimension = 0x00101024;
    /** DS, 1. */
    public static final int PatientWeight = 0x00101030;
    /** LO, 1. */
    public static final int PatientAddress = 0x00101040;
    /** LO, 1-n, retired. */
    public static final int InsurancePlanIdentification = 0x00101050;
    /** PN, 1. */
    public static final int PatientMotherBirthName = 0x00101060;
    /** LO, 1. */
    public static final int MilitaryRank = 0x00101080;
    /** LO, 1. */
    public static final int BranchOfService = 0x00101081;
    /** LO, 1, retired. */
    public static final int MedicalRecordLocator = 0x00101090;
    /** SQ, 1. */
    public static final int ReferencedPatientPhotoSequence = 0x00101100;
    /** LO, 1-n. */
    public static final int MedicalAlerts = 0x00102000;
    /** LO, 1-n. */
    public static final int Allergies = 0x00102110;
    /** LO, 1. */
    public static final int CountryOfResidence = 0x00102150;
    /** LO, 1. */
    public static final int RegionOfResidence = 0x00102152;
    /** SH, 1-n. */
    public static final int PatientTelephoneNumbers = 0x00102154;
    /** LT, 1. */
    public static final int PatientTelecomInformation = 0x00102155;
    /** SH, 1. */
    public static final int EthnicGroup = 0x00102160;
    /** SQ, 1. */
    public static final int EthnicGroupCodeSequence = 0x00102161;
    /** SH, 1. */
    public static final int Occupation = 0x00102180;
    /** CS, 1. */
    public static final int SmokingStatus = 0x001021A0;
    /** LT, 1. */
    public static final int AdditionalPatientHistory = 0x001021B0;
    /** US, 1. */
    public static final int PregnancyStatus = 0x001021C0;
    /** DA, 1. */
    public static final int LastMenstrualDate = 0x001021D0;
    /** LO, 1. */
    public static final int PatientReligiousPreference = 0x001021F0;
    /** LO, 1. */
    public static final int PatientSpeciesDescription = 0x00102201;
    /** SQ, 1. */
    public static final int PatientSpeciesCodeSequence = 0x00102202;
    /** CS, 1. */
    public static final int PatientSexNeutered = 0x00102203;
    /** CS, 1. */
    public static final int AnatomicalOrientationType = 0x00102210;
    /** LO, 1. */
    public static final int PatientBreedDescription = 0x00102292;
    /** SQ, 1. */
    public static final int PatientBreedCodeSequence = 0x00102293;
    /** SQ, 1. */
    public static final int BreedRegistrationSequence = 0x00102294;
    /** LO, 1. */
    public static final int BreedRegistrationNumber = 0x00102295;
    /** SQ, 1. */
    public static final int BreedRegistryCodeSequence = 0x00102296;
    /** PN, 1. */
    public static final int ResponsiblePerson = 0x00102297;
    /** CS, 1. */
    public static final int ResponsiblePersonRole = 0x00102298;
    /** LO, 1. */
    public static final int ResponsibleOrganization = 0x00102299;
    /** LT, 1. */
    public static final int PatientComments = 0x00104000;
    /** FL, 1. */
    public static final int ExaminedBodyThickness = 0x00109431;
    /** LO, 1. */
    public static final int ClinicalTrialSponsorName = 0x00120010;
    /** LO, 1. */
    public static final int ClinicalTrialProtocolID = 0x00120020;
    /** LO, 1. */
    public static final int ClinicalTrialProtocolName = 0x00120021;
    /** LO, 1. */
    public static final int IssuerOfClinicalTrialProtocolID = 0x00120022;
    /** SQ, 1. */
    public static final int OtherClinicalTrialProtocolIDsSequence = 0x00120023;
    /** LO, 1. */
    public static final int ClinicalTrialSiteID = 0x00120030;
    /** LO, 1. */
    public static final int ClinicalTrialSiteName = 0x00120031;
    /** LO, 1. */
    public static final int IssuerOfClinicalTrialSiteID = 0x00120032;
    /** LO, 1. */
    public static final int ClinicalTrialSubjectID = 0x00120040;
    /** LO, 1. */
    public static final int IssuerOfClinicalTrialSubjectID = 0x00120041;
    /** LO, 1. */
    public static final int ClinicalTrialSubjectReadingID = 0x00120042;
    /** LO, 1. */
    public static final int IssuerOfClinicalTrialSubjectReadingID = 0x00120043;
    /** LO, 1. */
    public static final int ClinicalTrialTimePointID = 0x00120050;
    /** ST, 1. */
    public static final int ClinicalTrialTimePointDescription = 0x00120051;
    /** FD, 1. */
    public static final int LongitudinalTemporalOffsetFromEvent = 0x00120052;
    /** CS, 1. */
    public static final int LongitudinalTemporalEventType = 0x00120053;
    /** SQ, 1. */
    public static final int ClinicalTrialTimePointTypeCodeSequence = 0x00120054;
    /** LO, 1. */
    public static final int IssuerOfClinicalTrialTimePointID = 0x00120055;
    /** LO, 1. */
    public static final int ClinicalTrialCoordinatingCenterName = 0x00120060;
    /** CS, 1. */
    public static final int PatientIdentityRemoved = 0x00120062;
    /** LO, 1-n. */
    public static final int DeidentificationMethod = 0x00120063;
    /** SQ, 1. */
    public static final int DeidentificationMethodCodeSequence = 0x00120064;
    /** LO, 1. */
    public static final int ClinicalTrialSeriesID = 0x00120071;
    /** LO, 1. */
    public static final int ClinicalTrialSeriesDescription = 0x00120072;
    /** LO, 1. */
    public static final int IssuerOfClinicalTrialSeriesID = 0x00120073;
    /** LO, 1. */
    public static final int ClinicalTrialProtocolEthicsCommitteeName = 0x00120081;
    /** LO, 1. */
    public static final int ClinicalTrialProtocolEthicsCommitteeApprovalNumber = 0x00120082;
    /** SQ, 1. */
    public static final int ConsentForClinicalTrialUseSequence = 0x00120083;
    /** CS, 1. */
    public static final int DistributionType = 0x00120084;
    /** CS, 1. */
    public static final int ConsentForDistributionFlag = 0x00120085;
    /** DA, 1. */
    public static final int EthicsCommitteeApprovalEffectivenessStartDate = 0x00120086;
    /** DA, 1. */
    public static final int EthicsCommitteeApprovalEffectivenessEndDate = 0x00120087;
    /** ST, 1, retired. */
    public static final int CADFileFormat = 0x00140023;
    /** ST, 1, retired. */
    public static final int ComponentReferenceSystem = 0x00140024;
    /** ST, 1. */
    public static final int ComponentManufacturingProcedure = 0x00140025;
    /** ST, 1. */
    public static final int ComponentManufacturer = 0x00140028;
    /** DS, 1-n. */
    public static final int MaterialThickness = 0x00140030;
    /** DS, 1-n. */
    public static final int MaterialPipeDiameter = 0x00140032;
    /** DS, 1-n. */
    public static final int MaterialIsolationDiameter = 0x00140034;
    /** ST, 1. */
    public static final int MaterialGrade = 0x00140042;
    /** ST, 1. */
    public static final int MaterialPropertiesDescription = 0x00140044;
    /** ST, 1, retired. */
    public static final int MaterialPropertiesFileFormatRetired = 0x00140045;
    /** LT, 1. */
    public static final int MaterialNotes = 0x00140046;
    /** CS, 1. */
    public static final int ComponentShape = 0x00140050;
    /** CS, 1. */
    public static final int CurvatureType = 0x00140052;
    /** DS, 1. */
    public static final int OuterDiameter = 0x00140054;
    /** DS, 1. */
    public static final int InnerDiameter = 0x00140056;
    /** LO, 1-n. */
    public static final int ComponentWelderIDs = 0x00140100;
    /** CS, 1. */
    public static final int SecondaryApprovalStatus = 0x00140101;
    /** DA, 1. */
    public static final int SecondaryReviewDate = 0x00140102;
    /** TM, 1. */
    public static final int SecondaryReviewTime = 0x00140103;
    /** PN, 1. */
    public static final int SecondaryReviewerName = 0x00140104;
    /** ST, 1. */
    public static final int RepairID = 0x00140105;
    /** SQ, 1. */
    public static final int MultipleComponentApprovalSequence = 0x00140106;
    /** CS, 1-n. */
    public static final int OtherApprovalStatus = 0x00140107;
    /** CS, 1-n. */
    public static final int OtherSecondaryApprovalStatus = 0x00140108;
    /** SQ, 1. */
    public static final int DataElementLabelSequence = 0x00140200;
    /** SQ, 1. */
    public static final int DataElementLabelItemSequence = 0x00140201;
    /** AT, 1. */
    public static final int DataElement = 0x00140202;
    /** LO, 1. */
    public static final int DataElementName = 0x00140203;
    /** LO, 1. */
    public static final int DataElementDescription = 0x00140204;
    /** CS, 1. */
    public static final int DataElementConditionality = 0x00140205;
    /** IS, 1. */
    public static final int DataElementMinimumCharacters = 0x00140206;
    /** IS, 1. */
    public static final int DataElementMaximumCharacters = 0x00140207;
    /** ST, 1. */
    public static final int ActualEnvironmentalConditions = 0x00141010;
    /** DA, 1. */
    public static final int ExpiryDate = 0x00141020;
    /** ST, 1. */
    public static final int EnvironmentalConditions = 0x00141040;
    /** SQ, 1. */
    public static final int EvaluatorSequence = 0x00142002;
    /** IS, 1. */
    public static final int EvaluatorNumber = 0x00142004;
    /** PN, 1. */
    public static final int EvaluatorName = 0x00142006;
    /** IS, 1. */
    public static final int EvaluationAttempt = 0x00142008;
    /** SQ, 1. */
    public static final int IndicationSequence = 0x00142012;
    /** IS, 1. */
    public static final int IndicationNumber = 0x00142014;
    /** SH, 1. */
    public static final int IndicationLabel = 0x00142016;
    /** ST, 1. */
    public static final int IndicationDescription = 0x00142018;
    /** CS, 1-n. */
    public static final int IndicationType = 0x0014201A;
    /** CS, 1. */
    public static final int IndicationDisposition = 0x0014201C;
    /** SQ, 1. */
    public static final int IndicationROISequence = 0x0014201E;
    /** SQ, 1. */
    public static final int IndicationPhysicalPropertySequence = 0x00142030;
    /** SH, 1. */
    public static final int PropertyLabel = 0x00142032;
    /** IS, 1. */
    public static final int CoordinateSystemNumberOfAxes = 0x00142202;
    /** SQ, 1. */
    public static final int CoordinateSystemAxesSequence = 0x00142204;
    /** ST, 1. */
    public static final int CoordinateSystemAxisDescription = 0x00142206;
    /** CS, 1. */
    public static final int CoordinateSystemDataSetMapping = 0x00142208;
    /** IS, 1. */
    public static final int CoordinateSystemAxisNumber = 0x0014220A;
    /** CS, 1. */
    public static final int CoordinateSystemAxisType = 0x0014220C;
    /** CS, 1. */
    public static final int CoordinateSystemAxisUnits = 0x0014220E;
    /** OB, 1. */
    public static final int CoordinateSystemAxisValues = 0x00142210;
    /** SQ, 1. */
    public static final int CoordinateSystemTransformSequence = 0x00142220;
    /** ST, 1. */
    public static final int TransformDescription = 0x00142222;
    /** IS, 1. */
    public static final int TransformNumberOfAxes = 0x00142224;
    /** IS, 1-n. */
    public static final int TransformOrderOfAxes = 0x00142226;
    /** CS, 1. */
    public static final int TransformedAxisUnits = 0x00142228;
    /** DS, 1-n. */
    public static final int CoordinateSystemTransformRotationAndScaleMatrix = 0x0014222A;
    /** DS, 1-n. */
    public static final int CoordinateSystemTransformTranslationMatrix = 0x0014222C;
    /** DS, 1. */
    public static final int InternalDetectorFrameTime = 0x00143011;
    /** DS, 1. */
    public static final int NumberOfFramesIntegrated = 0x00143012;
    /** SQ, 1. */
    public static final int DetectorTemperatureSequence = 0x00143020;
    /** ST, 1. */
    public static final int SensorName = 0x00143022;
    /** DS, 1. */
    public static final int HorizontalOffsetOfSensor = 0x00143024;
    /** DS, 1. */
    public static final int VerticalOffsetOfSensor = 0x00143026;
    /** DS, 1. */
    public static final int SensorTemperature = 0x00143028;
    /** SQ, 1. */
    public static final int DarkCurrentSequence = 0x00143040;
    /** OB or OW, 1. */
    public static final int DarkCurrentCounts = 0x00143050;
    /** SQ, 1. */
    public static final int GainCorrectionReferenceSequence = 0x00143060;
    /** OB or OW, 1. */
    public static final int AirCounts = 0x00143070;
    /** DS, 1. */
    public static final int KVUsedInGainCalibration = 0x00143071;
    /** DS, 1. */
    public static final int MAUsedInGainCalibration = 0x00143072;
    /** DS, 1. */
    public static final int NumberOfFramesUsedForIntegration = 0x00143073;
    /** LO, 1. */
    public static final int FilterMaterialUsedInGainCalibration = 0x00143074;
    /** DS, 1. */
    public static final int FilterThicknessUsedInGainCalibration = 0x00143075;
    /** DA, 1. */
    public static final int DateOfGainCalibration = 0x00143076;
    /** TM, 1. */
    public static final int TimeOfGainCalibration = 0x00143077;
    /** OB, 1. */
    public static final int BadPixelImage = 0x00143080;
    /** LT, 1. */
    public static final int CalibrationNotes = 0x00143099;
    /** LT, 1. */
    public static final int LinearityCorrectionTechnique = 0x00143100;
    /** LT, 1. */
    public static final int BeamHardeningCorrectionTechnique = 0x00143101;
    /** SQ, 1. */
    public static final int PulserEquipmentSequence = 0x00144002;
    /** CS, 1. */
    public static final int PulserType = 0x00144004;
    /** LT, 1. */
    public static final int PulserNotes = 0x00144006;
    /** SQ, 1. */
    public static final int ReceiverEquipmentSequence = 0x00144008;
    /** CS, 1. */
    public static final int AmplifierType = 0x0014400A;
    /** LT, 1. */
    public static final int ReceiverNotes = 0x0014400C;
    /** SQ, 1. */
    public static final int PreAmplifierEquipmentSequence = 0x0014400E;
    /** LT, 1. */
    public static final int PreAmplifierNotes = 0x0014400F;
    /** SQ, 1. */
    public static final int TransmitTransducerSequence = 0x00144010;
    /** SQ, 1. */
    public static final int ReceiveTransducerSequence = 0x00144011;
    /** US, 1. */
    public static final int NumberOfElements = 0x00144012;
    /** CS, 1. */
    public static final int ElementShape = 0x00144013;
    /** DS, 1. */
    public static final int ElementDimensionA = 0x00144014;
    /** DS, 1. */
    public static final int ElementDimensionB = 0x00144015;
    /** DS, 1. */
    public static final int ElementPitchA = 0x00144016;
    /** DS, 1. */
    public static final int MeasuredBeamDimensionA = 0x00144017;
    /** DS, 1. */
    public static final int MeasuredBeamDimensionB = 0x00144018;
    /** DS, 1. */
    public static final int LocationOfMeasuredBeamDiameter = 0x00144019;
    /** DS, 1. */
    public static final int NominalFrequency = 0x0014401A;
    /** DS, 1. */
    public static final int MeasuredCenterFrequency = 0x0014401B;
    /** DS, 1. */
    public static final int MeasuredBandwidth = 0x0014401C;
    /** DS, 1. */
    public static final int ElementPitchB = 0x0014401D;
    /** SQ, 1. */
    public static final int PulserSettingsSequence = 0x00144020;
    /** DS, 1. */
    public static final int PulseWidth = 0x00144022;
    /** DS, 1. */
    public static final int ExcitationFrequency = 0x00144024;
    /** CS, 1. */
    public static final int ModulationType = 0x00144026;
    /** DS, 1. */
    public static final int Damping = 0x00144028;
    /** SQ, 1. */
    public static final int ReceiverSettingsSequence = 0x00144030;
    /** DS, 1. */
    public static final int AcquiredSoundpathLength = 0x00144031;
    /** CS, 1. */
    public static final int AcquisitionCompressionType = 0x00144032;
    /** IS, 1. */
    public static final int AcquisitionSampleSize = 0x00144033;
    /** DS, 1. */
    public static final int RectifierSmoothing = 0x00144034;
    /** SQ, 1. */
    public static final int DACSequence = 0x00144035;
    /** CS, 1. */
    public static final int DACType = 0x00144036;
    /** DS, 1-n. */
    public static final int DACGainPoints = 0x00144038;
    /** DS, 1-n. */
    public static final int DACTimePoints = 0x0014403A;
    /** DS, 1-n. */
    public static final int DACAmplitude = 0x0014403C;
    /** SQ, 1. */
    public static final int PreAmplifierSettingsSequence = 0x00144040;
    /** SQ, 1. */
    public static final int TransmitTransducerSettingsSequence = 0x00144050;
    /** SQ, 1. */
    public static final int ReceiveTransducerSettingsSequence = 0x00144051;
    /** DS, 1. */
    public static final int IncidentAngle = 0x00144052;
    /** ST, 1. */
    public static final int CouplingTechnique = 0x00144054;
    /** ST, 1. */
    public static final int CouplingMedium = 0x00144056;
    /** DS, 1. */
    public static final int CouplingVelocity = 0x00144057;
    /** DS, 1. */
    public static final int ProbeCenterLocationX = 0x00144058;
    /** DS, 1. */
    public static final int ProbeCenterLocationZ = 0x00144059;
    /** DS, 1. */
    public static final int SoundPathLength = 0x0014405A;
    /** ST, 1. */
    public static final int DelayLawIdentifier = 0x0014405C;
    /** SQ, 1. */
    public static final int GateSettingsSequence = 0x00144060;
    /** DS, 1. */
    public static final int GateThreshold = 0x00144062;
    /** DS, 1. */
    public static final int VelocityOfSound = 0x00144064;
    /** SQ, 1. */
    public static final int CalibrationSettingsSequence = 0x00144070;
    /** ST, 1. */
    public static final int CalibrationProcedure = 0x00144072;
    /** SH, 1. */
    public static final int ProcedureVersion = 0x00144074;
    /** DA, 1. */
    public static final int ProcedureCreationDate = 0x00144076;
    /** DA, 1. */
    public static final int ProcedureExpirationDate = 0x00144078;
    /** DA, 1. */
    public static final int ProcedureLastModifiedDate = 0x0014407A;
    /** TM, 1-n. */
    public static final int CalibrationTime = 0x0014407C;
    /** DA, 1-n. */
    public static final int CalibrationDate = 0x0014407E;
    /** SQ, 1. */
    public static final int ProbeDriveEquipmentSequence = 0x00144080;
    /** CS, 1. */
    public static final int DriveType = 0x00144081;
    /** LT, 1. */
    public static final int ProbeDriveNotes = 0x00144082;
    /** SQ, 1. */
    public static final int DriveProbeSequence = 0x00144083;
    /** DS, 1. */
    public static final int ProbeInductance = 0x00144084;
    /** DS, 1. */
    public static final int ProbeResistance = 0x00144085;
    /** SQ, 1. */
    public static final int ReceiveProbeSequence = 0x00144086;
    /** SQ, 1. */
    public static final int ProbeDriveSettingsSequence = 0x00144087;
    /** DS, 1. */
    public static final int BridgeResistors = 0x00144088;
    /** DS, 1. */
    public static final int ProbeOrientationAngle = 0x00144089;
    /** DS, 1. */
    public static final int UserSelectedGainY = 0x0014408B;
    /** DS, 1. */
    public static final int UserSelectedPhase = 0x0014408C;
    /** DS, 1. */
    public static final int UserSelectedOffsetX = 0x0014408D;
    /** DS, 1. */
    public static final int UserSelectedOffsetY = 0x0014408E;
    /** SQ, 1. */
    public static final int ChannelSettingsSequence = 0x00144091;
    /** DS, 1. */
    public static final int ChannelThreshold = 0x00144092;
    /** SQ, 1. */
    public static final int ScannerSettingsSequence = 0x0014409A;
    /** ST, 1. */
    public static final int ScanProcedure = 0x0014409B;
    /** DS, 1. */
    public static final int TranslationRateX = 0x0014409C;
    /** DS, 1. */
    public static final int TranslationRateY = 0x0014409D;
    /** DS, 1. */
    public static final int ChannelOverlap = 0x0014409F;
    /** LO, 1-n. */
    public static final int ImageQualityIndicatorType = 0x001440A0;
    /** LO, 1-n. */
    public static final int ImageQualityIndicatorMaterial = 0x001440A1;
    /** LO, 1-n. */
    public static final int ImageQualityIndicatorSize = 0x001440A2;
    /** IS, 1. */
    public static final int LINACEnergy = 0x00145002;
    /** IS, 1. */
    public static final int LINACOutput = 0x00145004;
    /** US, 1. */
    public static final int ActiveAperture = 0x00145100;
    /** DS, 1. */
    public static final int TotalAperture = 0x00145101;
    /** DS, 1. */
    public static final int ApertureElevation = 0x00145102;
    /** DS, 1. */
    public static final int MainLobeAngle = 0x00145103;
    /** DS, 1. */
    public static final int MainRoofAngle = 0x00145104;
    /** CS, 1. */
    public static final int ConnectorType = 0x00145105;
    /** SH, 1. */
    public static final int WedgeModelNumber = 0x00145106;
    /** DS, 1. */
    public static final int WedgeAngleFloat = 0x00145107;
    /** DS, 1. */
    public static final int WedgeRoofAngle = 0x00145108;
    /** CS, 1. */
    public static final int WedgeElement1Position = 0x00145109;
    /** DS, 1. */
    public static final int WedgeMaterialVelocity = 0x0014510A;
    /** SH, 1. */
    public static final int WedgeMaterial = 0x0014510B;
    /** DS, 1. */
    public static final int WedgeOffsetZ = 0x0014510C;
    /** DS, 1. */
    public static final int WedgeOriginOffsetX = 0x0014510D;
    /** DS, 1. */
    public static final int WedgeTimeDelay = 0x0014510E;
    /** SH, 1. */
    public static final int WedgeName = 0x0014510F;
    /** SH, 1. */
    public static final int WedgeManufacturerName = 0x00145110;
    /** LO, 1. */
    public static final int WedgeDescription = 0x00145111;
    /** DS, 1. */
    public static final int NominalBeamAngle = 0x00145112;
    /** DS, 1. */
    public static final int WedgeOffsetX = 0x00145113;
    /** DS, 1. */
    public static final int WedgeOffsetY = 0x00145114;
    /** DS, 1. */
    public static final int WedgeTotalLength = 0x00145115;
    /** DS, 1. */
    public static final int WedgeInContactLength = 0x00145116;
    /** DS, 1. */
    public static final int WedgeFrontGap = 0x00145117;
    /** DS, 1. */
    public static final int WedgeTotalHeight = 0x00145118;
    /** DS, 1. */
    public static final int WedgeFrontHeight = 0x00145119;
    /** DS, 1. */
    public static final int WedgeRearHeight = 0x0014511A;
    /** DS, 1. */
    public static final int WedgeTotalWidth = 0x0014511B;
    /** DS, 1. */
    public static final int WedgeInContactWidth = 0x0014511C;
    /** DS, 1. */
    public static final int WedgeChamferHeight = 0x0014511D;
    /** CS, 1. */
    public static final int WedgeCurve = 0x0014511E;
    /** DS, 1. */
    public static final int RadiusAlongWedge = 0x0014511F;
    /** DS, 1. */
    public static final int WhitePoint = 0x00160001;
    /** DS, 3. */
    public static final int PrimaryChromaticities = 0x00160002;
    /** UT, 1. */
    public static final int BatteryLevel = 0x00160003;
    /** DS, 1. */
    public static final int ExposureTimeInSeconds = 0x00160004;
    /** DS, 1. */
    public static final int FNumber = 0x00160005;
    /** IS, 1. */
    public static final int OECFRows = 0x00160006;
    /** IS, 1. */
    public static final int OECFColumns = 0x00160007;
    /** UC, 1-n. */
    public static final int OECFColumnNames = 0x00160008;
    /** DS, 1-n. */
    public static final int OECFValues = 0x00160009;
    /** IS, 1. */
    public static final int SpatialFrequencyResponseRows = 0x0016000A;
    /** IS, 1. */
    public static final int SpatialFrequencyResponseColumns = 0x0016000B;
    /** UC, 1-n. */
    public static final int SpatialFrequencyResponseColumnNames = 0x0016000C;
    /** DS, 1-n. */
    public static final int SpatialFrequencyResponseValues = 0x0016000D;
    /** IS, 1. */
    public static final int ColorFilterArrayPatternRows = 0x0016000E;
    /** IS, 1. */
    public static final int ColorFilterArrayPatternColumns = 0x0016000F;
    /** DS, 1-n. */
    public static final int ColorFilterArrayPatternValues = 0x00160010;
    /** US, 1. */
    public static final int FlashFiringStatus = 0x00160011;
    /** US, 1. */
    public static final int FlashReturnStatus = 0x00160012;
    /** US, 1. */
    public static final int FlashMode = 0x00160013;
    /** US, 1. */
    public static final int FlashFunctionPresent = 0x00160014;
    /** US, 1. */
    public static final int FlashRedEyeMode = 0x00160015;
    /** US, 1. */
    public static final int ExposureProgram = 0x00160016;
    /** UT, 1. */
    public static final int SpectralSensitivity = 0x00160017;
    /** IS, 1. */
    public static final int PhotographicSensitivity = 0x00160018;
    /** IS, 1. */
    public static final int SelfTimerMode = 0x00160019;
    /** US, 1. */
    public static final int SensitivityType = 0x0016001A;
    /** IS, 1. */
    public static final int StandardOutputSensitivity = 0x0016001B;
    /** IS, 1. */
    public static final int RecommendedExposureIndex = 0x0016001C;
    /** IS, 1. */
    public static final int ISOSpeed = 0x0016001D;
    /** IS, 1. */
    public static final int ISOSpeedLatitudeyyy = 0x0016001E;
    /** IS, 1. */
    public static final int ISOSpeedLatitudezzz = 0x0016001F;
    /** UT, 1. */
    public static final int EXIFVersion = 0x00160020;
    /** DS, 1. */
    public static final int ShutterSpeedValue = 0x00160021;
    /** DS, 1. */
    public static final int ApertureValue = 0x00160022;
    /** DS, 1. */
    public static final int BrightnessValue = 0x00160023;
    /** DS, 1. */
    public static final int ExposureBiasValue = 0x00160024;
    /** DS, 1. */
    public static final int MaxApertureValue = 0x00160025;
    /** DS, 1. */
    public static final int SubjectDistance = 0x00160026;
    /** US, 1. */
    public static final int MeteringMode = 0x00160027;
    /** US, 1. */
    public static final int LightSource = 0x00160028;
    /** DS, 1. */
    public static final int FocalLength = 0x00160029;
    /** IS, 2-4. */
    public static final int SubjectArea = 0x0016002A;
    /** OB, 1. */
    public static final int MakerNote = 0x0016002B;
    /** DS, 1. */
    public static final int Temperature = 0x00160030;
    /** DS, 1. */
    public static final int Humidity = 0x00160031;
    /** DS, 1. */
    public static final int Pressure = 0x00160032;
    /** DS, 1. */
    public static final int WaterDepth = 0x00160033;
    /** DS, 1. */
    public static final int Acceleration = 0x00160034;
    /** DS, 1. */
    public static final int CameraElevationAngle = 0x00160035;
    /** DS, 1-2. */
    public static final int FlashEnergy = 0x00160036;
    /** IS, 2. */
    public static final int SubjectLocation = 0x00160037;
    /** DS, 1. */
    public static final int PhotographicExposureIndex = 0x00160038;
    /** US, 1. */
    public static final int SensingMethod = 0x00160039;
    /** US, 1. */
    public static final int FileSource = 0x0016003A;
    /** US, 1. */
    public static final int SceneType = 0x0016003B;
    /** US, 1. */
    public static final int CustomRendered = 0x00160041;
    /** US, 1. */
    public static final int ExposureMode = 0x00160042;
    /** US, 1. */
    public static final int WhiteBalance = 0x00160043;
    /** DS, 1. */
    public static final int DigitalZoomRatio = 0x00160044;
    /** IS, 1. */
    public static final int FocalLengthIn35mmFilm = 0x00160045;
    /** US, 1. */
    public static final int SceneCaptureType = 0x00160046;
    /** US, 1. */
    public static final int GainControl = 0x00160047;
    /** US, 1. */
    public static final int Contrast = 0x00160048;
    /** US, 1. */
    public static final int Saturation = 0x00160049;
    /** US, 1. */
    public static final int Sharpness = 0x0016004A;
    /** OB, 1. */
    public static final int DeviceSettingDescription = 0x0016004B;
    /** US, 1. */
    public static final int SubjectDistanceRange = 0x0016004C;
    /** UT, 1. */
    public static final int CameraOwnerName = 0x0016004D;
    /** DS, 4. */
    public static final int LensSpecification = 0x0016004E;
    /** UT, 1. */
    public static final int LensMake = 0x0016004F;
    /** UT, 1. */
    public static final int LensModel = 0x00160050;
    /** UT, 1. */
    public static final int LensSerialNumber = 0x00160051;
    /** CS, 1. */
    public static final int InteroperabilityIndex = 0x00160061;
    /** OB, 1. */
    public static final int InteroperabilityVersion = 0x00160062;
    /** OB, 1. */
    public static final int GPSVersionID = 0x00160070;
    /** CS, 1. */
    public static final int GPSLatitudeRef = 0x00160071;
    /** DS, 3. */
    public static final int GPSLatitude = 0x00160072;
    /** CS, 1. */
    public static final int GPSLongitudeRef = 0x00160073;
    /** DS, 3. */
    public static final int GPSLongitude = 0x00160074;
    /** US, 1. */
    public static final int GPSAltitudeRef = 0x00160075;
    /** DS, 1. */
    public static final int GPSAltitude = 0x00160076;
    /** DT, 1. */
    public static final int GPSTimeStamp = 0x00160077;
    /** UT, 1. */
    public static final int GPSSatellites = 0x00160078;
    /** CS, 1. */
    public static final int GPSStatus = 0x00160079;
    /** CS, 1. */
    public static final int GPSMeasureMode = 0x0016007A;
    /** DS, 1. */
    public static final int GPSDOP = 0x0016007B;
    /** CS, 1. */
    public static final int GPSSpeedRef = 0x0016007C;
    /** DS, 1. */
    public static final int GPSSpeed = 0x0016007D;
    /** CS, 1. */
    public static final int GPSTrackRef = 0x0016007E;
    /** DS, 1. */
    public static final int GPSTrack = 0x0016007F;
    /** CS, 1. */
    public static final int GPSImgDirectionRef = 0x00160080;
    /** DS, 1. */
    public static final int GPSImgDirection = 0x00160081;
    /** UT, 1. */
    public static final int GPSMapDatum = 0x00160082;
    /** CS, 1. */
    public static final int GPSDestLatitudeRef = 0x00160083;
    /** DS, 3. */
    public static final int GPSDestLatitude = 0x00160084;
    /** CS, 1. */
    public static final int GPSDestLongitudeRef = 0x00160085;
    /** DS, 3. */
    public static final int GPSDestLongitude = 0x00160086;
    /** CS, 1. */
    public static final int GPSDestBearingRef = 0x00160087;
    /** DS, 1. */
    public static final int GPSDestBearing = 0x00160088;
    /** CS, 1. */
    public static final int GPSDestDistanceRef = 0x00160089;
    /** DS, 1. */
    public static final int GPSDestDistance = 0x0016008A;
    /** OB, 1. */
    public static final int GPSProcessingMethod = 0x0016008B;
    /** OB, 1. */
    public static final int GPSAreaInformation = 0x0016008C;
    /** DT, 1. */
    public static final int GPSDateStamp = 0x0016008D;
    /** IS, 1. */
    public static final int GPSDifferential = 0x0016008E;
    /** CS, 1. */
    public static final int LightSourcePolarization = 0x00161001;
    /** DS, 1. */
    public static final int EmitterColorTemperature = 0x00161002;
    /** CS, 1. */
    public static final int ContactMethod = 0x00161003;
    /** CS, 1-n. */
    public static final int ImmersionMedia = 0x00161004;
    /** DS, 1. */
    public static final int OpticalMagnificationFactor = 0x00161005;
    /** LO, 1. */
    public static final int ContrastBolusAgent = 0x00180010;
    /** SQ, 1. */
    public static final int ContrastBolusAgentSequence = 0x00180012;
    /** FL, 1. */
    public static final int ContrastBolusT1Relaxivity = 0x00180013;
    /** SQ, 1. */
    public static final int ContrastBolusAdministrationRouteSequence = 0x00180014;
    /** CS, 1. */
    public static final int BodyPartExamined = 0x00180015;
    /** CS, 1-n. */
    public static final int ScanningSequence = 0x00180020;
    /** CS, 1-n. */
    public static final int SequenceVariant = 0x00180021;
    /** CS, 1-n. */
    public static final int ScanOptions = 0x00180022;
    /** CS, 1. */
    public static final int MRAcquisitionType = 0x00180023;
    /** SH, 1. */
    public static final int SequenceName = 0x00180024;
    /** CS, 1. */
    public static final int AngioFlag = 0x00180025;
    /** SQ, 1. */
    public static final int InterventionDrugInformationSequence = 0x00180026;
    /** TM, 1. */
    public static final int InterventionDrugStopTime = 0x00180027;
    /** DS, 1. */
    public static final int InterventionDrugDose = 0x00180028;
    /** SQ, 1. */
    public static final int InterventionDrugCodeSequence = 0x00180029;
    /** SQ, 1. */
    public static final int AdditionalDrugSequence = 0x0018002A;
    /** LO, 1-n, retired. */
    public static final int Radionuclide = 0x00180030;
    /** LO, 1. */
    public static final int Radiopharmaceutical = 0x00180031;
    /** DS, 1, retired. */
    public static final int EnergyWindowCenterline = 0x00180032;
    /** DS, 1-n, retired. */
    public static final int EnergyWindowTotalWidth = 0x00180033;
    /** LO, 1. */
    public static final int InterventionDrugName = 0x00180034;
    /** TM, 1. */
    public static final int InterventionDrugStartTime = 0x00180035;
    /** SQ, 1. */
    public static final int InterventionSequence = 0x00180036;
    /** CS, 1, retired. */
    public static final int TherapyType = 0x00180037;
    /** CS, 1. */
    public static final int InterventionStatus = 0x00180038;
    /** CS, 1, retired. */
    public static final int TherapyDescription = 0x00180039;
    /** ST, 1. */
    public static final int InterventionDescription = 0x0018003A;
    /** IS, 1. */
    public static final int CineRate = 0x00180040;
    /** CS, 1. */
    public static final int InitialCineRunState = 0x00180042;
    /** DS, 1. */
    public static final int SliceThickness = 0x00180050;
    /** DS, 1. */
    public static final int KVP = 0x00180060;
    /** IS, 1. */
    public static final int CountsAccumulated = 0x00180070;
    /** CS, 1. */
    public static final int AcquisitionTerminationCondition = 0x00180071;
    /** DS, 1. */
    public static final int EffectiveDuration = 0x00180072;
    /** CS, 1. */
    public static final int AcquisitionStartCondition = 0x00180073;
    /** IS, 1. */
    public static final int AcquisitionStartConditionData = 0x00180074;
    /** IS, 1. */
    public static final int AcquisitionTerminationConditionData = 0x00180075;
    /** DS, 1. */
    public static final int RepetitionTime = 0x00180080;
    /** DS, 1. */
    public static final int EchoTime = 0x00180081;
    /** DS, 1. */
    public static final int InversionTime = 0x00180082;
    /** DS, 1. */
    public static final int NumberOfAverages = 0x00180083;
    /** DS, 1. */
    public static final int ImagingFrequency = 0x00180084;
    /** SH, 1. */
    public static final int ImagedNucleus = 0x00180085;
    /** IS, 1-n. */
    public static final int EchoNumbers = 0x00180086;
    /** DS, 1. */
    public static final int MagneticFieldStrength = 0x00180087;
    /** DS, 1. */
    public static final int SpacingBetweenSlices = 0x00180088;
    /** IS, 1. */
    public static final int NumberOfPhaseEncodingSteps = 0x00180089;
    /** DS, 1. */
    public static final int DataCollectionDiameter = 0x00180090;
    /** IS, 1. */
    public static final int EchoTrainLength = 0x00180091;
    /** DS, 1. */
    public static final int PercentSampling = 0x00180093;
    /** DS, 1. */
    public static final int PercentPhaseFieldOfView = 0x00180094;
    /** DS, 1. */
    public static final int PixelBandwidth = 0x00180095;
    /** LO, 1. */
    public static final int DeviceSerialNumber = 0x00181000;
    /** UI, 1. */
    public static final int DeviceUID = 0x00181002;
    /** LO, 1. */
    public static final int DeviceID = 0x00181003;
    /** LO, 1. */
    public static final int PlateID = 0x00181004;
    /** LO, 1. */
    public static final int GeneratorID = 0x00181005;
    /** LO, 1. */
    public static final int GridID = 0x00181006;
    /** LO, 1. */
    public static final int CassetteID = 0x00181007;
    /** LO, 1. */
    public static final int GantryID = 0x00181008;
    /** UT, 1. */
    public static final int UniqueDeviceIdentifier = 0x00181009;
    /** SQ, 1. */
    public static final int UDISequence = 0x0018100A;
    /** UI, 1-n. */
    public static final int ManufacturerDeviceClassUID = 0x0018100B;
    /** LO, 1. */
    public static final int SecondaryCaptureDeviceID = 0x00181010;
    /** LO, 1, retired. */
    public static final int HardcopyCreationDeviceID = 0x00181011;
    /** DA, 1. */
    public static final int DateOfSecondaryCapture = 0x00181012;
    /** TM, 1. */
    public static final int TimeOfSecondaryCapture = 0x00181014;
    /** LO, 1. */
    public static final int SecondaryCaptureDeviceManufacturer = 0x00181016;
    /** LO, 1, retired. */
    public static final int HardcopyDeviceManufacturer = 0x00181017;
    /** LO, 1. */
    public static final int SecondaryCaptureDeviceManufacturerModelName = 0x00181018;
    /** LO, 1-n. */
    public static final int SecondaryCaptureDeviceSoftwareVersions = 0x00181019;
    /** LO, 1-n, retired. */
    public static final int HardcopyDeviceSoftwareVersion = 0x0018101A;
    /** LO, 1, retired. */
    public static final int HardcopyDeviceManufacturerModelName = 0x0018101B;
    /** LO, 1-n. */
    public static final int SoftwareVersions = 0x00181020;
    /** SH, 1. */
    public static final int VideoImageFormatAcquired = 0x00181022;
    /** LO, 1. */
    public static final int DigitalImageFormatAcquired = 0x00181023;
    /** LO, 1. */
    public static final int ProtocolName = 0x00181030;
    /** LO, 1. */
    public static final int ContrastBolusRoute = 0x00181040;
    /** DS, 1. */
    public static final int ContrastBolusVolume = 0x00181041;
    /** TM, 1. */
    public static final int ContrastBolusStartTime = 0x00181042;
    /** TM, 1. */
    public static final int ContrastBolusStopTime = 0x00181043;
    /** DS, 1. */
    public static final int ContrastBolusTotalDose = 0x00181044;
    /** IS, 1. */
    public static final int SyringeCounts = 0x00181045;
    /** DS, 1-n. */
    public static final int ContrastFlowRate = 0x00181046;
    /** DS, 1-n. */
    public static final int ContrastFlowDuration = 0x00181047;
    /** CS, 1. */
    public static final int ContrastBolusIngredient = 0x00181048;
    /** DS, 1. */
    public static final int ContrastBolusIngredientConcentration = 0x00181049;
    /** DS, 1. */
    public static final int SpatialResolution = 0x00181050;
    /** DS, 1. */
    public static final int TriggerTime = 0x00181060;
    /** LO, 1. */
    public static final int TriggerSourceOrType = 0x00181061;
    /** IS, 1. */
    public static final int NominalInterval = 0x00181062;
    /** DS, 1. */
    public static final int FrameTime = 0x00181063;
    /** LO, 1. */
    public static final int CardiacFramingType = 0x00181064;
    /** DS, 1-n. */
    public static final int FrameTimeVector = 0x00181065;
    /** DS, 1. */
    public static final int FrameDelay = 0x00181066;
    /** DS, 1. */
    public static final int ImageTriggerDelay = 0x00181067;
    /** DS, 1. */
    public static final int MultiplexGroupTimeOffset = 0x00181068;
    /** DS, 1. */
    public static final int TriggerTimeOffset = 0x00181069;
    /** CS, 1. */
    public static final int SynchronizationTrigger = 0x0018106A;
    /** US, 2. */
    public static final int SynchronizationChannel = 0x0018106C;
    /** UL, 1. */
    public static final int TriggerSamplePosition = 0x0018106E;
    /** LO, 1. */
    public static final int RadiopharmaceuticalRoute = 0x00181070;
    /** DS, 1. */
    public static final int RadiopharmaceuticalVolume = 0x00181071;
    /** TM, 1. */
    public static final int RadiopharmaceuticalStartTime = 0x00181072;
    /** TM, 1. */
    public static final int RadiopharmaceuticalStopTime = 0x00181073;
    /** DS, 1. */
    public static final int RadionuclideTotalDose = 0x00181074;
    /** DS, 1. */
    public static final int RadionuclideHalfLife = 0x00181075;
    /** DS, 1. */
    public static final int RadionuclidePositronFraction = 0x00181076;
    /** DS, 1. */
    public static final int RadiopharmaceuticalSpecificActivity = 0x00181077;
    /** DT, 1. */
    public static final int RadiopharmaceuticalStartDateTime = 0x00181078;
    /** DT, 1. */
    public static final int RadiopharmaceuticalStopDateTime = 0x00181079;
    /** CS, 1. */
    public static final int BeatRejectionFlag = 0x00181080;
    /** IS, 1. */
    public static final int LowRRValue = 0x00181081;
    /** IS, 1. */
    public static final int HighRRValue = 0x00181082;
    /** IS, 1. */
    public static final int IntervalsAcquired = 0x00181083;
    /** IS, 1. */
    public static final int IntervalsRejected = 0x00181084;
    /** LO, 1. */
    public static final int PVCRejection = 0x00181085;
    /** IS, 1. */
    public static final int SkipBeats = 0x00181086;
    /** IS, 1. */
    public static final int HeartRate = 0x00181088;
    /** IS, 1. */
    public static final int CardiacNumberOfImages = 0x00181090;
    /** IS, 1. */
    public static final int TriggerWindow = 0x00181094;
    /** DS, 1. */
    public static final int ReconstructionDiameter = 0x00181100;
    /** DS, 1. */
    public static final int DistanceSourceToDetector = 0x00181110;
    /** DS, 1. */
    public static final int DistanceSourceToPatient = 0x00181111;
    /** DS, 1. */
    public static final int EstimatedRadiographicMagnificationFactor = 0x00181114;
    /** DS, 1. */
    public static final int GantryDetectorTilt = 0x00181120;
    /** DS, 1. */
    public static final int GantryDetectorSlew = 0x00181121;
    /** DS, 1. */
    public static final int TableHeight = 0x00181130;
    /** DS, 1. */
    public static final int TableTraverse = 0x00181131;
    /** CS, 1. */
    public static final int TableMotion = 0x00181134;
    /** DS, 1-n. */
    public static final int TableVerticalIncrement = 0x00181135;
    /** DS, 1-n. */
    public static final int TableLateralIncrement = 0x00181136;
    /** DS, 1-n. */
    public static final int TableLongitudinalIncrement = 0x00181137;
    /** DS, 1. */
    public static final int TableAngle = 0x00181138;
    /** CS, 1. */
    public static final int TableType = 0x0018113A;
    /** CS, 1. */
    public static final int RotationDirection = 0x00181140;
    /** DS, 1, retired. */
    public static final int AngularPosition = 0x00181141;
    /** DS, 1-n. */
    public static final int RadialPosition = 0x00181142;
    /** DS, 1. */
    public static final int ScanArc = 0x00181143;
    /** DS, 1. */
    public static final int AngularStep = 0x00181144;
    /** DS, 1. */
    public static final int CenterOfRotationOffset = 0x00181145;
    /** DS, 1-n, retired. */
    public static final int RotationOffset = 0x00181146;
    /** CS, 1. */
    public static final int FieldOfViewShape = 0x00181147;
    /** IS, 1-2. */
    public static final int FieldOfViewDimensions = 0x00181149;
    /** IS, 1. */
    public static final int ExposureTime = 0x00181150;
    /** IS, 1. */
    public static final int XRayTubeCurrent = 0x00181151;
    /** IS, 1. */
    public static final int Exposure = 0x00181152;
    /** IS, 1. */
    public static final int ExposureInuAs = 0x00181153;
    /** DS, 1. */
    public static final int AveragePulseWidth = 0x00181154;
    /** CS, 1. */
    public static final int RadiationSetting = 0x00181155;
    /** CS, 1. */
    public static final int RectificationType = 0x00181156;
    /** CS, 1. */
    public static final int RadiationMode = 0x0018115A;
    /** DS, 1. */
    public static final int ImageAndFluoroscopyAreaDoseProduct = 0x0018115E;
    /** SH, 1. */
    public static final int FilterType = 0x00181160;
    /** LO, 1-n. */
    public static final int TypeOfFilters = 0x00181161;
    /** DS, 1. */
    public static final int IntensifierSize = 0x00181162;
    /** DS, 2. */
    public static final int ImagerPixelSpacing = 0x00181164;
    /** CS, 1-n. */
    public static final int Grid = 0x00181166;
    /** IS, 1. */
    public static final int GeneratorPower = 0x00181170;
    /** SH, 1. */
    public static final int CollimatorGridName = 0x00181180;
    /** CS, 1. */
    public static final int CollimatorType = 0x00181181;
    /** IS, 1-2. */
    public static final int FocalDistance = 0x00181182;
    /** DS, 1-2. */
    public static final int XFocusCenter = 0x00181183;
    /** DS, 1-2. */
    public static final int YFocusCenter = 0x00181184;
    /** DS, 1-n. */
    public static final int FocalSpots = 0x00181190;
    /** CS, 1. */
    public static final int AnodeTargetMaterial = 0x00181191;
    /** DS, 1. */
    public static final int BodyPartThickness = 0x001811A0;
    /** DS, 1. */
    public static final int CompressionForce = 0x001811A2;
    /** DS, 1. */
    public static final int CompressionPressure = 0x001811A3;
    /** LO, 1. */
    public static final int PaddleDescription = 0x001811A4;
    /** DS, 1. */
    public static final int CompressionContactArea = 0x001811A5;
    /** LO, 1. */
    public static final int AcquisitionMode = 0x001811B0;
    /** LO, 1. */
    public static final int DoseModeName = 0x001811B1;
    /** CS, 1. */
    public static final int AcquiredSubtractionMaskFlag = 0x001811B2;
    /** CS, 1. */
    public static final int FluoroscopyPersistenceFlag = 0x001811B3;
    /** CS, 1. */
    public static final int FluoroscopyLastImageHoldPersistenceFlag = 0x001811B4;
    /** IS, 1. */
    public static final int UpperLimitNumberOfPersistentFluoroscopyFrames = 0x001811B5;
    /** CS, 1. */
    public static final int ContrastBolusAutoInjectionTriggerFlag = 0x001811B6;
    /** FD, 1. */
    public static final int ContrastBolusInjectionDelay = 0x001811B7;
    /** SQ, 1. */
    public static final int XAAcquisitionPhaseDetailsSequence = 0x001811B8;
    /** FD, 1. */
    public static final int XAAcquisitionFrameRate = 0x001811B9;
    /** SQ, 1. */
    public static final int XAPlaneDetailsSequence = 0x001811BA;
    /** LO, 1. */
    public static final int AcquisitionFieldOfViewLabel = 0x001811BB;
    /** SQ, 1. */
    public static final int XRayFilterDetailsSequence = 0x001811BC;
    /** FD, 1. */
    public static final int XAAcquisitionDuration = 0x001811BD;
    /** CS, 1. */
    public static final int ReconstructionPipelineType = 0x001811BE;
    /** SQ, 1. */
    public static final int ImageFilterDetailsSequence = 0x001811BF;
    /** CS, 1. */
    public static final int AppliedMaskSubtractionFlag = 0x001811C0;
    /** SQ, 1. */
    public static final int RequestedSeriesDescriptionCodeSequence = 0x001811C1;
    /** DA, 1-n. */
    public static final int DateOfLastCalibration = 0x00181200;
    /** TM, 1-n. */
    public static final int TimeOfLastCalibration = 0x00181201;
    /** DT, 1. */
    public static final int DateTimeOfLastCalibration = 0x00181202;
    /** DT, 1. */
    public static final int CalibrationDateTime = 0x00181203;
    /** DA, 1. */
    public static final int DateOfManufacture = 0x00181204;
    /** DA, 1. */
    public static final int DateOfInstallation = 0x00181205;
    /** SH, 1-n. */
    public static final int ConvolutionKernel = 0x00181210;
    /** IS, 1-n, retired. */
    public static final int UpperLowerPixelValues = 0x00181240;
    /** IS, 1. */
    public static final int ActualFrameDuration = 0x00181242;
    /** IS, 1. */
    public static final int CountRate = 0x00181243;
    /** US, 1. */
    public static final int PreferredPlaybackSequencing = 0x00181244;
    /** SH, 1. */
    public static final int ReceiveCoilName = 0x00181250;
    /** SH, 1. */
    public static final int TransmitCoilName = 0x00181251;
    /** SH, 1. */
    public static final int PlateType = 0x00181260;
    /** LO, 1. */
    public static final int PhosphorType = 0x00181261;
    /** FD, 1. */
    public static final int WaterEquivalentDiameter = 0x00181271;
    /** SQ, 1. */
    public static final int WaterEquivalentDiameterCalculationMethodCodeSequence = 0x00181272;
    /** DS, 1. */
    public static final int ScanVelocity = 0x00181300;
    /** CS, 1-n. */
    public static final int WholeBodyTechnique = 0x00181301;
    /** IS, 1. */
    public static final int ScanLength = 0x00181302;
    /** US, 4. */
    public static final int AcquisitionMatrix = 0x00181310;
    /** CS, 1. */
    public static final int InPlanePhaseEncodingDirection = 0x00181312;
    /** DS, 1. */
    public static final int FlipAngle = 0x00181314;
    /** CS, 1. */
    public static final int VariableFlipAngleFlag = 0x00181315;
    /** DS, 1. */
    public static final int SAR = 0x00181316;
    /** DS, 1. */
    public static final int dBdt = 0x00181318;
    /** FL, 1. */
    public static final int B1rms = 0x00181320;
    /** LO, 1. */
    public static final int AcquisitionDeviceProcessingDescription = 0x00181400;
    /** LO, 1. */
    public static final int AcquisitionDeviceProcessingCode = 0x00181401;
    /** CS, 1. */
    public static final int CassetteOrientation = 0x00181402;
    /** CS, 1. */
    public static final int CassetteSize = 0x00181403;
    /** US, 1. */
    public static final int ExposuresOnPlate = 0x00181404;
    /** IS, 1. */
    public static final int RelativeXRayExposure = 0x00181405;
    /** DS, 1. */
    public static final int ExposureIndex = 0x00181411;
    /** DS, 1. */
    public static final int TargetExposureIndex = 0x00181412;
    /** DS, 1. */
    public static final int DeviationIndex = 0x00181413;
    /** DS, 1. */
    public static final int ColumnAngulation = 0x00181450;
    /** DS, 1. */
    public static final int TomoLayerHeight = 0x00181460;
    /** DS, 1. */
    public static final int TomoAngle = 0x00181470;
    /** DS, 1. */
    public static final int TomoTime = 0x00181480;
    /** CS, 1. */
    public static final int TomoType = 0x00181490;
    /** CS, 1. */
    public static final int TomoClass = 0x00181491;
    /** IS, 1. */
    public static final int NumberOfTomosynthesisSourceImages = 0x00181495;
    /** CS, 1. */
    public static final int PositionerMotion = 0x00181500;
    /** CS, 1. */
    public static final int PositionerType = 0x00181508;
    /** DS, 1. */
    public static final int PositionerPrimaryAngle = 0x00181510;
    /** DS, 1. */
    public static final int PositionerSecondaryAngle = 0x00181511;
    /** DS, 1-n. */
    public static final int PositionerPrimaryAngleIncrement = 0x00181520;
    /** DS, 1-n. */
    public static final int PositionerSecondaryAngleIncrement = 0x00181521;
    /** DS, 1. */
    public static final int DetectorPrimaryAngle = 0x00181530;
    /** DS, 1. */
    public static final int DetectorSecondaryAngle = 0x00181531;
    /** CS, 1-3. */
    public static final int ShutterShape = 0x00181600;
    /** IS, 1. */
    public static final int ShutterLeftVerticalEdge = 0x00181602;
    /** IS, 1. */
    public static final int ShutterRightVerticalEdge = 0x00181604;
    /** IS, 1. */
    public static final int ShutterUpperHorizontalEdge = 0x00181606;
    /** IS, 1. */
    public static final int ShutterLowerHorizontalEdge = 0x00181608;
    /** IS, 2. */
    public static final int CenterOfCircularShutter = 0x00181610;
    /** IS, 1. */
    public static final int RadiusOfCircularShutter = 0x00181612;
    /** IS, 2-2n. */
    public static final int VerticesOfThePolygonalShutter = 0x00181620;
    /** US, 1. */
    public static final int ShutterPresentationValue = 0x00181622;
    /** US, 1. */
    public static final int ShutterOverlayGroup = 0x00181623;
    /** US, 3. */
    public static final int ShutterPresentationColorCIELabValue = 0x00181624;
    /** CS, 1. */
    public static final int OutlineShapeType = 0x00181630;
    /** FD, 1. */
    public static final int OutlineLeftVerticalEdge = 0x00181631;
    /** FD, 1. */
    public static final int OutlineRightVerticalEdge = 0x00181632;
    /** FD, 1. */
    public static final int OutlineUpperHorizontalEdge = 0x00181633;
    /** FD, 1. */
    public static final int OutlineLowerHorizontalEdge = 0x00181634;
    /** FD, 2. */
    public static final int CenterOfCircularOutline = 0x00181635;
    /** FD, 1. */
    public static final int DiameterOfCircularOutline = 0x00181636;
    /** UL, 1. */
    public static final int NumberOfPolygonalVertices = 0x00181637;
    /** OF, 1. */
    public static final int VerticesOfThePolygonalOutline = 0x00181638;
    /** CS, 1-3. */
    public static final int CollimatorShape = 0x00181700;
    /** IS, 1. */
    public static final int CollimatorLeftVerticalEdge = 0x00181702;
    /** IS, 1. */
    public static final int CollimatorRightVerticalEdge = 0x00181704;
    /** IS, 1. */
    public static final int CollimatorUpperHorizontalEdge = 0x00181706;
    /** IS, 1. */
    public static final int CollimatorLowerHorizontalEdge = 0x00181708;
    /** IS, 2. */
    public static final int CenterOfCircularCollimator = 0x00181710;
    /** IS, 1. */
    public static final int RadiusOfCircularCollimator = 0x00181712;
    /** IS, 2-2n. */
    public static final int VerticesOfThePolygonalCollimator = 0x00181720;
    /** CS, 1. */
    public static final int AcquisitionTimeSynchronized = 0x00181800;
    /** SH, 1. */
    public static final int TimeSource = 0x00181801;
    /** CS, 1. */
    public static final int TimeDistributionProtocol = 0x00181802;
    /** LO, 1. */
    public static final int NTPSourceAddress = 0x00181803;
    /** IS, 1-n. */
    public static final int PageNumberVector = 0x00182001;
    /** SH, 1-n. */
    public static final int FrameLabelVector = 0x00182002;
    /** DS, 1-n. */
    public static final int FramePrimaryAngleVector = 0x00182003;
    /** DS, 1-n. */
    public static final int FrameSecondaryAngleVector = 0x00182004;
    /** DS, 1-n. */
    public static final int SliceLocationVector = 0x00182005;
    /** SH, 1-n. */
    public static final int DisplayWindowLabelVector = 0x00182006;
    /** DS, 2. */
    public static final int NominalScannedPixelSpacing = 0x00182010;
    /** CS, 1. */
    public static final int DigitizingDeviceTransportDirection = 0x00182020;
    /** DS, 1. */
    public static final int RotationOfScannedFilm = 0x00182030;
    /** SQ, 1. */
    public static final int BiopsyTargetSequence = 0x00182041;
    /** UI, 1. */
    public static final int TargetUID = 0x00182042;
    /** FL, 2. */
    public static final int LocalizingCursorPosition = 0x00182043;
    /** FL, 3. */
    public static final int CalculatedTargetPosition = 0x00182044;
    /** SH, 1. */
    public static final int TargetLabel = 0x00182045;
    /** FL, 1. */
    public static final int DisplayedZValue = 0x00182046;
    /** CS, 1. */
    public static final int IVUSAcquisition = 0x00183100;
    /** DS, 1. */
    public static final int IVUSPullbackRate = 0x00183101;
    /** DS, 1. */
    public static final int IVUSGatedRate = 0x00183102;
    /** IS, 1. */
    public static final int IVUSPullbackStartFrameNumber = 0x00183103;
    /** IS, 1. */
    public static final int IVUSPullbackStopFrameNumber = 0x00183104;
    /** IS, 1-n. */
    public static final int LesionNumber = 0x00183105;
    /** LT, 1, retired. */
    public static final int AcquisitionComments = 0x00184000;
    /** SH, 1-n. */
    public static final int OutputPower = 0x00185000;
    /** LO, 1-n. */
    public static final int TransducerData = 0x00185010;
    /** SQ, 1. */
    public static final int TransducerIdentificationSequence = 0x00185011;
    /** DS, 1. */
    public static final int FocusDepth = 0x00185012;
    /** LO, 1. */
    public static final int ProcessingFunction = 0x00185020;
    /** LO, 1, retired. */
    public static final int PostprocessingFunction = 0x00185021;
    /** DS, 1. */
    public static final int MechanicalIndex = 0x00185022;
    /** DS, 1. */
    public static final int BoneThermalIndex = 0x00185024;
    /** DS, 1. */
    public static final int CranialThermalIndex = 0x00185026;
    /** DS, 1. */
    public static final int SoftTissueThermalIndex = 0x00185027;
    /** DS, 1. */
    public static final int SoftTissueFocusThermalIndex = 0x00185028;
    /** DS, 1. */
    public static final int SoftTissueSurfaceThermalIndex = 0x00185029;
    /** DS, 1, retired. */
    public static final int DynamicRange = 0x00185030;
    /** DS, 1, retired. */
    public static final int TotalGain = 0x00185040;
    /** IS, 1. */
    public static final int DepthOfScanField = 0x00185050;
    /** CS, 1. */
    public static final int PatientPosition = 0x00185100;
    /** CS, 1. */
    public static final int ViewPosition = 0x00185101;
    /** SQ, 1. */
    public static final int ProjectionEponymousNameCodeSequence = 0x00185104;
    /** DS, 6, retired. */
    public static final int ImageTransformationMatrix = 0x00185210;
    /** DS, 3, retired. */
    public static final int ImageTranslationVector = 0x00185212;
    /** DS, 1. */
    public static final int Sensitivity = 0x00186000;
    /** SQ, 1. */
    public static final int SequenceOfUltrasoundRegions = 0x00186011;
    /** US, 1. */
    public static final int RegionSpatialFormat = 0x00186012;
    /** US, 1. */
    public static final int RegionDataType = 0x00186014;
    /** UL, 1. */
    public static final int RegionFlags = 0x00186016;
    /** UL, 1. */
    public static final int RegionLocationMinX0 = 0x00186018;
    /** UL, 1. */
    public static final int RegionLocationMinY0 = 0x0018601A;
    /** UL, 1. */
    public static final int RegionLocationMaxX1 = 0x0018601C;
    /** UL, 1. */
    public static final int RegionLocationMaxY1 = 0x0018601E;
    /** SL, 1. */
    public static final int ReferencePixelX0 = 0x00186020;
    /** SL, 1. */
    public static final int ReferencePixelY0 = 0x00186022;
    /** US, 1. */
    public static final int PhysicalUnitsXDirection = 0x00186024;
    /** US, 1. */
    public static final int PhysicalUnitsYDirection = 0x00186026;
    /** FD, 1. */
    public static final int ReferencePixelPhysicalValueX = 0x00186028;
    /** FD, 1. */
    public static final int ReferencePixelPhysicalValueY = 0x0018602A;
    /** FD, 1. */
    public static final int PhysicalDeltaX = 0x0018602C;
    /** FD, 1. */
    public static final int PhysicalDeltaY = 0x0018602E;
    /** UL, 1. */
    public static final int TransducerFrequency = 0x00186030;
    /** CS, 1. */
    public static final int TransducerType = 0x00186031;
    /** UL, 1. */
    public static final int PulseRepetitionFrequency = 0x00186032;
    /** FD, 1. */
    public static final int DopplerCorrectionAngle = 0x00186034;
    /** FD, 1. */
    public static final int SteeringAngle = 0x00186036;
    /** UL, 1, retired. */
    public static final int DopplerSampleVolumeXPositionRetired = 0x00186038;
    /** SL, 1. */
    public static final int DopplerSampleVolumeXPosition = 0x00186039;
    /** UL, 1, retired. */
    public static final int DopplerSampleVolumeYPositionRetired = 0x0018603A;
    /** SL, 1. */
    public static final int DopplerSampleVolumeYPosition = 0x0018603B;
    /** UL, 1, retired. */
    public static final int TMLinePositionX0Retired = 0x0018603C;
    /** SL, 1. */
    public static final int TMLinePositionX0 = 0x0018603D;
    /** UL, 1, retired. */
    public static final int TMLinePositionY0Retired = 0x0018603E;
    /** SL, 1. */
    public static final int TMLinePositionY0 = 0x0018603F;
    /** UL, 1, retired. */
    public static final int TMLinePositionX1Retired = 0x00186040;
    /** SL, 1. */
    public static final int TMLinePositionX1 = 0x00186041;
    /** UL, 1, retired. */
    public static final int TMLinePositionY1Retired = 0x00186042;
    /** SL, 1. */
    public static final int TMLinePositionY1 = 0x00186043;
    /** US, 1. */
    public static final int PixelComponentOrganization = 0x00186044;
    /** UL, 1. */
    public static final int PixelComponentMask = 0x00186046;
    /** UL, 1. */
    public static final int PixelComponentRangeStart = 0x00186048;
    /** UL, 1. */
    public static final int PixelComponentRangeStop = 0x0018604A;
    /** US, 1. */
    public static final int PixelComponentPhysicalUnits = 0x0018604C;
    /** US, 1. */
    public static final int PixelComponentDataType = 0x0018604E;
    /** UL, 1. */
    public static final int NumberOfTableBreakPoints = 0x00186050;
    /** UL, 1-n. */
    public static final int TableOfXBreakPoints = 0x00186052;
    /** FD, 1-n. */
    public static final int TableOfYBreakPoints = 0x00186054;
    /** UL, 1. */
    public static final int NumberOfTableEntries = 0x00186056;
    /** UL, 1-n. */
    public static final int TableOfPixelValues = 0x00186058;
    /** FL, 1-n. */
    public static final int TableOfParameterValues = 0x0018605A;
    /** FL, 1-n. */
    public static final int RWaveTimeVector = 0x00186060;
    /** US, 1. */
    public static final int ActiveImageAreaOverlayGroup = 0x00186070;
    /** CS, 1. */
    public static final int DetectorConditionsNominalFlag = 0x00187000;
    /** DS, 1. */
    public static final int DetectorTemperature = 0x00187001;
    /** CS, 1. */
    public static final int DetectorType = 0x00187004;
    /** CS, 1. */
    public static final int DetectorConfiguration = 0x00187005;
    /** LT, 1. */
    public static final int DetectorDescription = 0x00187006;
    /** LT, 1. */
    public static final int DetectorMode = 0x00187008;
    /** SH, 1. */
    public static final int DetectorID = 0x0018700A;
    /** DA, 1. */
    public static final int DateOfLastDetectorCalibration = 0x0018700C;
    /** TM, 1. */
    public static final int TimeOfLastDetectorCalibration = 0x0018700E;
    /** IS, 1. */
    public static final int ExposuresOnDetectorSinceLastCalibration = 0x00187010;
    /** IS, 1. */
    public static final int ExposuresOnDetectorSinceManufactured = 0x00187011;
    /** DS, 1. */
    public static final int DetectorTimeSinceLastExposure = 0x00187012;
    /** DS, 1. */
    public static final int DetectorActiveTime = 0x00187014;
    /** DS, 1. */
    public static final int DetectorActivationOffsetFromExposure = 0x00187016;
    /** DS, 2. */
    public static final int DetectorBinning = 0x0018701A;
    /** DS, 2. */
    public static final int DetectorElementPhysicalSize = 0x00187020;
    /** DS, 2. */
    public static final int DetectorElementSpacing = 0x00187022;
    /** CS, 1. */
    public static final int DetectorActiveShape = 0x00187024;
    /** DS, 1-2. */
    public static final int DetectorActiveDimensions = 0x00187026;
    /** DS, 2. */
    public static final int DetectorActiveOrigin = 0x00187028;
    /** LO, 1. */
    public static final int DetectorManufacturerName = 0x0018702A;
    /** LO, 1. */
    public static final int DetectorManufacturerModelName = 0x0018702B;
    /** DS, 2. */
    public static final int FieldOfViewOrigin = 0x00187030;
    /** DS, 1. */
    public static final int FieldOfViewRotation = 0x00187032;
    /** CS, 1. */
    public static final int FieldOfViewHorizontalFlip = 0x00187034;
    /** FL, 2. */
    public static final int PixelDataAreaOriginRelativeToFOV = 0x00187036;
    /** FL, 1. */
    public static final int PixelDataAreaRotationAngleRelativeToFOV = 0x00187038;
    /** LT, 1. */
    public static final int GridAbsorbingMaterial = 0x00187040;
    /** LT, 1. */
    public static final int GridSpacingMaterial = 0x00187041;
    /** DS, 1. */
    public static final int GridThickness = 0x00187042;
    /** DS, 1. */
    public static final int GridPitch = 0x00187044;
    /** IS, 2. */
    public static final int GridAspectRatio = 0x00187046;
    /** DS, 1. */
    public static final int GridPeriod = 0x00187048;
    /** DS, 1. */
    public static final int GridFocalDistance = 0x0018704C;
    /** CS, 1-n. */
    public static final int FilterMaterial = 0x00187050;
    /** DS, 1-n. */
    public static final int FilterThicknessMinimum = 0x00187052;
    /** DS, 1-n. */
    public static final int FilterThicknessMaximum = 0x00187054;
    /** FL, 1-n. */
    public static final int FilterBeamPathLengthMinimum = 0x00187056;
    /** FL, 1-n. */
    public static final int FilterBeamPathLengthMaximum = 0x00187058;
    /** CS, 1. */
    public static final int ExposureControlMode = 0x00187060;
    /** LT, 1. */
    public static final int ExposureControlModeDescription = 0x00187062;
    /** CS, 1. */
    public static final int ExposureStatus = 0x00187064;
    /** DS, 1. */
    public static final int PhototimerSetting = 0x00187065;
    /** DS, 1. */
    public static final int ExposureTimeInuS = 0x00188150;
    /** DS, 1. */
    public static final int XRayTubeCurrentInuA = 0x00188151;
    /** CS, 1. */
    public static final int ContentQualification = 0x00189004;
    /** SH, 1. */
    public static final int PulseSequenceName = 0x00189005;
    /** SQ, 1. */
    public static final int MRImagingModifierSequence = 0x00189006;
    /** CS, 1. */
    public static final int EchoPulseSequence = 0x00189008;
    /** CS, 1. */
    public static final int InversionRecovery = 0x00189009;
    /** CS, 1. */
    public static final int FlowCompensation = 0x00189010;
    /** CS, 1. */
    public static final int MultipleSpinEcho = 0x00189011;
    /** CS, 1. */
    public static final int MultiPlanarExcitation = 0x00189012;
    /** CS, 1. */
    public static final int PhaseContrast = 0x00189014;
    /** CS, 1. */
    public static final int TimeOfFlightContrast = 0x00189015;
    /** CS, 1. */
    public static final int Spoiling = 0x00189016;
    /** CS, 1. */
    public static final int SteadyStatePulseSequence = 0x00189017;
    /** CS, 1. */
    public static final int EchoPlanarPulseSequence = 0x00189018;
    /** FD, 1. */
    public static final int TagAngleFirstAxis = 0x00189019;
    /** CS, 1. */
    public static final int MagnetizationTransfer = 0x00189020;
    /** CS, 1. */
    public static final int T2Preparation = 0x00189021;
    /** CS, 1. */
    public static final int BloodSignalNulling = 0x00189022;
    /** CS, 1. */
    public static final int SaturationRecovery = 0x00189024;
    /** CS, 1. */
    public static final int SpectrallySelectedSuppression = 0x00189025;
    /** CS, 1. */
    public static final int SpectrallySelectedExcitation = 0x00189026;
    /** CS, 1. */
    public static final int SpatialPresaturation = 0x00189027;
    /** CS, 1. */
    public static final int Tagging = 0x00189028;
    /** CS, 1. */
    public static final int OversamplingPhase = 0x00189029;
    /** FD, 1. */
    public static final int TagSpacingFirstDimension = 0x00189030;
    /** CS, 1. */
    public static final int GeometryOfKSpaceTraversal = 0x00189032;
    /** CS, 1. */
    public static final int SegmentedKSpaceTraversal = 0x00189033;
    /** CS, 1. */
    public static final int RectilinearPhaseEncodeReordering = 0x00189034;
    /** FD, 1. */
    public static final int TagThickness = 0x00189035;
    /** CS, 1. */
    public static final int PartialFourierDirection = 0x00189036;
    /** CS, 1. */
    public static final int CardiacSynchronizationTechnique = 0x00189037;
    /** LO, 1. */
    public static final int ReceiveCoilManufacturerName = 0x00189041;
    /** SQ, 1. */
    public static final int MRReceiveCoilSequence = 0x00189042;
    /** CS, 1. */
    public static final int ReceiveCoilType = 0x00189043;
    /** CS, 1. */
    public static final int QuadratureReceiveCoil = 0x00189044;
    /** SQ, 1. */
    public static final int MultiCoilDefinitionSequence = 0x00189045;
    /** LO, 1. */
    public static final int MultiCoilConfiguration = 0x00189046;
    /** SH, 1. */
    public static final int MultiCoilElementName = 0x00189047;
    /** CS, 1. */
    public static final int MultiCoilElementUsed = 0x00189048;
    /** SQ, 1. */
    public static final int MRTransmitCoilSequence = 0x00189049;
    /** LO, 1. */
    public static final int TransmitCoilManufacturerName = 0x00189050;
    /** CS, 1. */
    public static final int TransmitCoilType = 0x00189051;
    /** FD, 1-2. */
    public static final int SpectralWidth = 0x00189052;
    /** FD, 1-2. */
    public static final int ChemicalShiftReference = 0x00189053;
    /** CS, 1. */
    public static final int VolumeLocalizationTechnique = 0x00189054;
    /** US, 1. */
    public static final int MRAcquisitionFrequencyEncodingSteps = 0x00189058;
    /** CS, 1. */
    public static final int Decoupling = 0x00189059;
    /** CS, 1-2. */
    public static final int DecoupledNucleus = 0x00189060;
    /** FD, 1-2. */
    public static final int DecouplingFrequency = 0x00189061;
    /** CS, 1. */
    public static final int DecouplingMethod = 0x00189062;
    /** FD, 1-2. */
    public static final int DecouplingChemicalShiftReference = 0x00189063;
    /** CS, 1. */
    public static final int KSpaceFiltering = 0x00189064;
    /** CS, 1-2. */
    public static final int TimeDomainFiltering = 0x00189065;
    /** US, 1-2. */
    public static final int NumberOfZeroFills = 0x00189066;
    /** CS, 1. */
    public static final int BaselineCorrection = 0x00189067;
    /** FD, 1. */
    public static final int ParallelReductionFactorInPlane = 0x00189069;
    /** FD, 1. */
    public static final int CardiacRRIntervalSpecified = 0x00189070;
    /** FD, 1. */
    public static final int AcquisitionDuration = 0x00189073;
    /** DT, 1. */
    public static final int FrameAcquisitionDateTime = 0x00189074;
    /** CS, 1. */
    public static final int DiffusionDirectionality = 0x00189075;
    /** SQ, 1. */
    public static final int DiffusionGradientDirectionSequence = 0x00189076;
    /** CS, 1. */
    public static final int ParallelAcquisition = 0x00189077;
    /** CS, 1. */
    public static final int ParallelAcquisitionTechnique = 0x00189078;
    /** FD, 1-n. */
    public static final int InversionTimes = 0x00189079;
    /** ST, 1. */
    public static final int MetaboliteMapDescription = 0x00189080;
    /** CS, 1. */
    public static final int PartialFourier = 0x00189081;
    /** FD, 1. */
    public static final int EffectiveEchoTime = 0x00189082;
    /** SQ, 1. */
    public static final int MetaboliteMapCodeSequence = 0x00189083;
    /** SQ, 1. */
    public static final int ChemicalShiftSequence = 0x00189084;
    /** CS, 1. */
    public static final int CardiacSignalSource = 0x00189085;
    /** FD, 1. */
    public static final int DiffusionBValue = 0x00189087;
    /** FD, 3. */
    public static final int DiffusionGradientOrientation = 0x00189089;
    /** FD, 3. */
    public static final int VelocityEncodingDirection = 0x00189090;
    /** FD, 1. */
    public static final int VelocityEncodingMinimumValue = 0x00189091;
    /** SQ, 1. */
    public static final int VelocityEncodingAcquisitionSequence = 0x00189092;
    /** US, 1. */
    public static final int NumberOfKSpaceTrajectories = 0x00189093;
    /** CS, 1. */
    public static final int CoverageOfKSpace = 0x00189094;
    /** UL, 1. */
    public static final int SpectroscopyAcquisitionPhaseRows = 0x00189095;
    /** FD, 1, retired. */
    public static final int ParallelReductionFactorInPlaneRetired = 0x00189096;
    /** FD, 1-2. */
    public static final int TransmitterFrequency = 0x00189098;
    /** CS, 1-2. */
    public static final int ResonantNucleus = 0x00189100;
    /** CS, 1. */
    public static final int FrequencyCorrection = 0x00189101;
    /** SQ, 1. */
    public static final int MRSpectroscopyFOVGeometrySequence = 0x00189103;
    /** FD, 1. */
    public static final int SlabThickness = 0x00189104;
    /** FD, 3. */
    public static final int SlabOrientation = 0x00189105;
    /** FD, 3. */
    public static final int MidSlabPosition = 0x00189106;
    /** SQ, 1. */
    public static final int MRSpatialSaturationSequence = 0x00189107;
    /** SQ, 1. */
    public static final int MRTimingAndRelatedParametersSequence = 0x00189112;
    /** SQ, 1. */
    public static final int MREchoSequence = 0x00189114;
    /** SQ, 1. */
    public static final int MRModifierSequence = 0x00189115;
    /** SQ, 1. */
    public static final int MRDiffusionSequence = 0x00189117;
    /** SQ, 1. */
    public static final int CardiacSynchronizationSequence = 0x00189118;
    /** SQ, 1. */
    public static final int MRAveragesSequence = 0x00189119;
    /** SQ, 1. */
    public static final int MRFOVGeometrySequence = 0x00189125;
    /** SQ, 1. */
    public static final int VolumeLocalizationSequence = 0x00189126;
    /** UL, 1. */
    public static final int SpectroscopyAcquisitionDataColumns = 0x00189127;
    /** CS, 1. */
    public static final int DiffusionAnisotropyType = 0x00189147;
    /** DT, 1. */
    public static final int FrameReferenceDateTime = 0x00189151;
    /** SQ, 1. */
    public static final int MRMetaboliteMapSequence = 0x00189152;
    /** FD, 1. */
    public static final int ParallelReductionFactorOutOfPlane = 0x00189155;
    /** UL, 1. */
    public static final int SpectroscopyAcquisitionOutOfPlanePhaseSteps = 0x00189159;
    /** CS, 1, retired. */
    public static final int BulkMotionStatus = 0x00189166;
    /** FD, 1. */
    public static final int ParallelReductionFactorSecondInPlane = 0x00189168;
    /** CS, 1. */
    public static final int CardiacBeatRejectionTechnique = 0x00189169;
    /** CS, 1. */
    public static final int RespiratoryMotionCompensationTechnique = 0x00189170;
    /** CS, 1. */
    public static final int RespiratorySignalSource = 0x00189171;
    /** CS, 1. */
    public static final int BulkMotionCompensationTechnique = 0x00189172;
    /** CS, 1. */
    public static final int BulkMotionSignalSource = 0x00189173;
    /** CS, 1. */
    public static final int ApplicableSafetyStandardAgency = 0x00189174;
    /** LO, 1. */
    public static final int ApplicableSafetyStandardDescription = 0x00189175;
    /** SQ, 1. */
    public static final int OperatingModeSequence = 0x00189176;
    /** CS, 1. */
    public static final int OperatingModeType = 0x00189177;
    /** CS, 1. */
    public static final int OperatingMode = 0x00189178;
    /** CS, 1. */
    public static final int SpecificAbsorptionRateDefinition = 0x00189179;
    /** CS, 1. */
    public static final int GradientOutputType = 0x00189180;
    /** FD, 1. */
    public static final int SpecificAbsorptionRateValue = 0x00189181;
    /** FD, 1. */
    public static final int GradientOutput = 0x00189182;
    /** CS, 1. */
    public static final int FlowCompensationDirection = 0x00189183;
    /** FD, 1. */
    public static final int TaggingDelay = 0x00189184;
    /** ST, 1. */
    public static final int RespiratoryMotionCompensationTechniqueDescription = 0x00189185;
    /** SH, 1. */
    public static final int RespiratorySignalSourceID = 0x00189186;
    /** FD, 1, retired. */
    public static final int ChemicalShiftMinimumIntegrationLimitInHz = 0x00189195;
    /** FD, 1, retired. */
    public static final int ChemicalShiftMaximumIntegrationLimitInHz = 0x00189196;
    /** SQ, 1. */
    public static final int MRVelocityEncodingSequence = 0x00189197;
    /** CS, 1. */
    public static final int FirstOrderPhaseCorrection = 0x00189198;
    /** CS, 1. */
    public static final int WaterReferencedPhaseCorrection = 0x00189199;
    /** CS, 1. */
    public static final int MRSpectroscopyAcquisitionType = 0x00189200;
    /** CS, 1. */
    public static final int RespiratoryCyclePosition = 0x00189214;
    /** FD, 1. */
    public static final int VelocityEncodingMaximumValue = 0x00189217;
    /** FD, 1. */
    public static final int TagSpacingSecondDimension = 0x00189218;
    /** SS, 1. */
    public static final int TagAngleSecondAxis = 0x00189219;
    /** FD, 1. */
    public static final int FrameAcquisitionDuration = 0x00189220;
    /** SQ, 1. */
    public static final int MRImageFrameTypeSequence = 0x00189226;
    /** SQ, 1. */
    public static final int MRSpectroscopyFrameTypeSequence = 0x00189227;
    /** US, 1. */
    public static final int MRAcquisitionPhaseEncodingStepsInPlane = 0x00189231;
    /** US, 1. */
    public static final int MRAcquisitionPhaseEncodingStepsOutOfPlane = 0x00189232;
    /** UL, 1. */
    public static final int SpectroscopyAcquisitionPhaseColumns = 0x00189234;
    /** CS, 1. */
    public static final int CardiacCyclePosition = 0x00189236;
    /** SQ, 1. */
    public static final int SpecificAbsorptionRateSequence = 0x00189239;
    /** US, 1. */
    public static final int RFEchoTrainLength = 0x00189240;
    /** US, 1. */
    public static final int GradientEchoTrainLength = 0x00189241;
    /** CS, 1. */
    public static final int ArterialSpinLabelingContrast = 0x00189250;
    /** SQ, 1. */
    public static final int MRArterialSpinLabelingSequence = 0x00189251;
    /** LO, 1. */
    public static final int ASLTechniqueDescription = 0x00189252;
    /** US, 1. */
    public static final int ASLSlabNumber = 0x00189253;
    /** FD, 1. */
    public static final int ASLSlabThickness = 0x00189254;
    /** FD, 3. */
    public static final int ASLSlabOrientation = 0x00189255;
    /** FD, 3. */
    public static final int ASLMidSlabPosition = 0x00189256;
    /** CS, 1. */
    public static final int ASLContext = 0x00189257;
    /** UL, 1. */
    public static final int ASLPulseTrainDuration = 0x00189258;
    /** CS, 1. */
    public static final int ASLCrusherFlag = 0x00189259;
    /** FD, 1. */
    public static final int ASLCrusherFlowLimit = 0x0018925A;
    /** LO, 1. */
    public static final int ASLCrusherDescription = 0x0018925B;
    /** CS, 1. */
    public static final int ASLBolusCutoffFlag = 0x0018925C;
    /** SQ, 1. */
    public static final int ASLBolusCutoffTimingSequence = 0x0018925D;
    /** LO, 1. */
    public static final int ASLBolusCutoffTechnique = 0x0018925E;
    /** UL, 1. */
    public static final int ASLBolusCutoffDelayTime = 0x0018925F;
    /** SQ, 1. */
    public static final int ASLSlabSequence = 0x00189260;
    /** FD, 1. */
    public static final int ChemicalShiftMinimumIntegrationLimitInppm = 0x00189295;
    /** FD, 1. */
    public static final int ChemicalShiftMaximumIntegrationLimitInppm = 0x00189296;
    /** CS, 1. */
    public static final int WaterReferenceAcquisition = 0x00189297;
    /** IS, 1. */
    public static final int EchoPeakPosition = 0x00189298;
    /** SQ, 1. */
    public static final int CTAcquisitionTypeSequence = 0x00189301;
    /** CS, 1. */
    public static final int AcquisitionType = 0x00189302;
    /** FD, 1. */
    public static final int TubeAngle = 0x00189303;
    /** SQ, 1. */
    public static final int CTAcquisitionDetailsSequence = 0x00189304;
    /** FD, 1. */
    public static final int RevolutionTime = 0x00189305;
    /** FD, 1. */
    public static final int SingleCollimationWidth = 0x00189306;
    /** FD, 1. */
    public static final int TotalCollimationWidth = 0x00189307;
    /** SQ, 1. */
    public static final int CTTableDynamicsSequence = 0x00189308;
    /** FD, 1. */
    public static final int TableSpeed = 0x00189309;
    /** FD, 1. */
    public static final int TableFeedPerRotation = 0x00189310;
    /** FD, 1. */
    public static final int SpiralPitchFactor = 0x00189311;
    /** SQ, 1. */
    public static final int CTGeometrySequence = 0x00189312;
    /** FD, 3. */
    public static final int DataCollectionCenterPatient = 0x00189313;
    /** SQ, 1. */
    public static final int CTReconstructionSequence = 0x00189314;
    /** CS, 1. */
    public static final int ReconstructionAlgorithm = 0x00189315;
    /** CS, 1. */
    public static final int ConvolutionKernelGroup = 0x00189316;
    /** FD, 2. */
    public static final int ReconstructionFieldOfView = 0x00189317;
    /** FD, 3. */
    public static final int ReconstructionTargetCenterPatient = 0x00189318;
    /** FD, 1. */
    public static final int ReconstructionAngle = 0x00189319;
    /** SH, 1. */
    public static final int ImageFilter = 0x00189320;
    /** SQ, 1. */
    public static final int CTExposureSequence = 0x00189321;
    /** FD, 2. */
    public static final int ReconstructionPixelSpacing = 0x00189322;
    /** CS, 1-n. */
    public static final int ExposureModulationType = 0x00189323;
    /** FD, 1, retired. */
    public static final int EstimatedDoseSaving = 0x00189324;
    /** SQ, 1. */
    public static final int CTXRayDetailsSequence = 0x00189325;
    /** SQ, 1. */
    public static final int CTPositionSequence = 0x00189326;
    /** FD, 1. */
    public static final int TablePosition = 0x00189327;
    /** FD, 1. */
    public static final int ExposureTimeInms = 0x00189328;
    /** SQ, 1. */
    public static final int CTImageFrameTypeSequence = 0x00189329;
    /** FD, 1. */
    public static final int XRayTubeCurrentInmA = 0x00189330;
    /** FD, 1. */
    public static final int ExposureInmAs = 0x00189332;
    /** CS, 1. */
    public static final int ConstantVolumeFlag = 0x00189333;
    /** CS, 1. */
    public static final int FluoroscopyFlag = 0x00189334;
    /** FD, 1. */
    public static final int DistanceSourceToDataCollectionCenter = 0x00189335;
    /** US, 1. */
    public static final int ContrastBolusAgentNumber = 0x00189337;
    /** SQ, 1. */
    public static final int ContrastBolusIngredientCodeSequence = 0x00189338;
    /** SQ, 1. */
    public static final int ContrastAdministrationProfileSequence = 0x00189340;
    /** SQ, 1. */
    public static final int ContrastBolusUsageSequence = 0x00189341;
    /** CS, 1. */
    public static final int ContrastBolusAgentAdministered = 0x00189342;
    /** CS, 1. */
    public static final int ContrastBolusAgentDetected = 0x00189343;
    /** CS, 1. */
    public static final int ContrastBolusAgentPhase = 0x00189344;
    /** FD, 1. */
    public static final int CTDIvol = 0x00189345;
    /** SQ, 1. */
    public static final int CTDIPhantomTypeCodeSequence = 0x00189346;
    /** FL, 1. */
    public static final int CalciumScoringMassFactorPatient = 0x00189351;
    /** FL, 3. */
    public static final int CalciumScoringMassFactorDevice = 0x00189352;
    /** FL, 1. */
    public static final int EnergyWeightingFactor = 0x00189353;
    /** SQ, 1. */
    public static final int CTAdditionalXRaySourceSequence = 0x00189360;
    /** CS, 1. */
    public static final int MultienergyCTAcquisition = 0x00189361;
    /** SQ, 1. */
    public static final int MultienergyCTAcquisitionSequence = 0x00189362;
    /** SQ, 1. */
    public static final int MultienergyCTProcessingSequence = 0x00189363;
    /** SQ, 1. */
    public static final int MultienergyCTCharacteristicsSequence = 0x00189364;
    /** SQ, 1. */
    public static final int MultienergyCTXRaySourceSequence = 0x00189365;
    /** US, 1. */
    public static final int XRaySourceIndex = 0x00189366;
    /** UC, 1. */
    public static final int XRaySourceID = 0x00189367;
    /** CS, 1. */
    public static final int MultienergySourceTechnique = 0x00189368;
    /** DT, 1. */
    public static final int SourceStartDateTime = 0x00189369;
    /** DT, 1. */
    public static final int SourceEndDateTime = 0x0018936A;
    /** US, 1. */
    public static final int SwitchingPhaseNumber = 0x0018936B;
    /** DS, 1. */
    public static final int SwitchingPhaseNominalDuration = 0x0018936C;
    /** DS, 1. */
    public static final int SwitchingPhaseTransitionDuration = 0x0018936D;
    /** DS, 1. */
    public static final int EffectiveBinEnergy = 0x0018936E;
    /** SQ, 1. */
    public static final int MultienergyCTXRayDetectorSequence = 0x0018936F;
    /** US, 1. */
    public static final int XRayDetectorIndex = 0x00189370;
    /** UC, 1. */
    public static final int XRayDetectorID = 0x00189371;
    /** CS, 1. */
    public static final int MultienergyDetectorType = 0x00189372;
    /** ST, 1. */
    public static final int XRayDetectorLabel = 0x00189373;
    /** DS, 1. */
    public static final int NominalMaxEnergy = 0x00189374;
    /** DS, 1. */
    public static final int NominalMinEnergy = 0x00189375;
    /** US, 1-n. */
    public static final int ReferencedXRayDetectorIndex = 0x00189376;
    /** US, 1-n. */
    public static final int ReferencedXRaySourceIndex = 0x00189377;
    /** US, 1-n. */
    public static final int ReferencedPathIndex = 0x00189378;
    /** SQ, 1. */
    public static final int MultienergyCTPathSequence = 0x00189379;
    /** US, 1. */
    public static final int MultienergyCTPathIndex = 0x0018937A;
    /** UT, 1. */
    public static final int MultienergyAcquisitionDescription = 0x0018937B;
    /** FD, 1. */
    public static final int MonoenergeticEnergyEquivalent = 0x0018937C;
    /** SQ, 1. */
    public static final int MaterialCodeSequence = 0x0018937D;
    /** CS, 1. */
    public static final int DecompositionMethod = 0x0018937E;
    /** UT, 1. */
    public static final int DecompositionDescription = 0x0018937F;
    /** SQ, 1. */
    public static final int DecompositionAlgorithmIdentificationSequence = 0x00189380;
    /** SQ, 1. */
    public static final int DecompositionMaterialSequence = 0x00189381;
    /** SQ, 1. */
    public static final int MaterialAttenuationSequence = 0x00189382;
    /** DS, 1. */
    public static final int PhotonEnergy = 0x00189383;
    /** DS, 1. */
    public static final int XRayMassAttenuationCoefficient = 0x00189384;
    /** SQ, 1. */
    public static final int ProjectionPixelCalibrationSequence = 0x00189401;
    /** FL, 1. */
    public static final int DistanceSourceToIsocenter = 0x00189402;
    /** FL, 1. */
    public static final int DistanceObjectToTableTop = 0x00189403;
    /** FL, 2. */
    public static final int ObjectPixelSpacingInCenterOfBeam = 0x00189404;
    /** SQ, 1. */
    public static final int PositionerPositionSequence = 0x00189405;
    /** SQ, 1. */
    public static final int TablePositionSequence = 0x00189406;
    /** SQ, 1. */
    public static final int CollimatorShapeSequence = 0x00189407;
    /** CS, 1. */
    public static final int PlanesInAcquisition = 0x00189410;
    /** SQ, 1. */
    public static final int XAXRFFrameCharacteristicsSequence = 0x00189412;
    /** SQ, 1. */
    public static final int FrameAcquisitionSequence = 0x00189417;
    /** CS, 1. */
    public static final int XRayReceptorType = 0x00189420;
    /** LO, 1. */
    public static final int AcquisitionProtocolName = 0x00189423;
    /** LT, 1. */
    public static final int AcquisitionProtocolDescription = 0x00189424;
    /** CS, 1. */
    public static final int ContrastBolusIngredientOpaque = 0x00189425;
    /** FL, 1. */
    public static final int DistanceReceptorPlaneToDetectorHousing = 0x00189426;
    /** CS, 1. */
    public static final int IntensifierActiveShape = 0x00189427;
    /** FL, 1-2. */
    public static final int IntensifierActiveDimensions = 0x00189428;
    /** FL, 2. */
    public static final int PhysicalDetectorSize = 0x00189429;
    /** FL, 2. */
    public static final int PositionOfIsocenterProjection = 0x00189430;
    /** SQ, 1. */
    public static final int FieldOfViewSequence = 0x00189432;
    /** LO, 1. */
    public static final int FieldOfViewDescription = 0x00189433;
    /** SQ, 1. */
    public static final int ExposureControlSensingRegionsSequence = 0x00189434;
    /** CS, 1. */
    public static final int ExposureControlSensingRegionShape = 0x00189435;
    /** SS, 1. */
    public static final int ExposureControlSensingRegionLeftVerticalEdge = 0x00189436;
    /** SS, 1. */
    public static final int ExposureControlSensingRegionRightVerticalEdge = 0x00189437;
    /** SS, 1. */
    public static final int ExposureControlSensingRegionUpperHorizontalEdge = 0x00189438;
    /** SS, 1. */
    public static final int ExposureControlSensingRegionLowerHorizontalEdge = 0x00189439;
    /** SS, 2. */
    public static final int CenterOfCircularExposureControlSensingRegion = 0x00189440;
    /** US, 1. */
    public static final int RadiusOfCircularExposureControlSensingRegion = 0x00189441;
    /** SS, 2-n. */
    public static final int VerticesOfThePolygonalExposureControlSensingRegion = 0x00189442;
    /** FL, 1. */
    public static final int ColumnAngulationPatient = 0x00189447;
    /** FL, 1. */
    public static final int BeamAngle = 0x00189449;
    /** SQ, 1. */
    public static final int FrameDetectorParametersSequence = 0x00189451;
    /** FL, 1. */
    public static final int CalculatedAnatomyThickness = 0x00189452;
    /** SQ, 1. */
    public static final int CalibrationSequence = 0x00189455;
    /** SQ, 1. */
    public static final int ObjectThicknessSequence = 0x00189456;
    /** CS, 1. */
    public static final int PlaneIdentification = 0x00189457;
    /** FL, 1-2. */
    public static final int FieldOfViewDimensionsInFloat = 0x00189461;
    /** SQ, 1. */
    public static final int IsocenterReferenceSystemSequence = 0x00189462;
    /** FL, 1. */
    public static final int PositionerIsocenterPrimaryAngle = 0x00189463;
    /** FL, 1. */
    public static final int PositionerIsocenterSecondaryAngle = 0x00189464;
    /** FL, 1. */
    public static final int PositionerIsocenterDetectorRotationAngle = 0x00189465;
    /** FL, 1. */
    public static final int TableXPositionToIsocenter = 0x00189466;
    /** FL, 1. */
    public static final int TableYPositionToIsocenter = 0x00189467;
    /** FL, 1. */
    public static final int TableZPositionToIsocenter = 0x00189468;
    /** FL, 1. */
    public static final int TableHorizontalRotationAngle = 0x00189469;
    /** FL, 1. */
    public static final int TableHeadTiltAngle = 0x00189470;
    /** FL, 1. */
    public static final int TableCradleTiltAngle = 0x00189471;
    /** SQ, 1. */
    public static final int FrameDisplayShutterSequence = 0x00189472;
    /** FL, 1. */
    public static final int AcquiredImageAreaDoseProduct = 0x00189473;
    /** CS, 1. */
    public static final int CArmPositionerTabletopRelationship = 0x00189474;
    /** SQ, 1. */
    public static final int XRayGeometrySequence = 0x00189476;
    /** SQ, 1. */
    public static final int IrradiationEventIdentificationSequence = 0x00189477;
    /** SQ, 1. */
    public static final int XRay3DFrameTypeSequence = 0x00189504;
    /** SQ, 1. */
    public static final int ContributingSourcesSequence = 0x00189506;
    /** SQ, 1. */
    public static final int XRay3DAcquisitionSequence = 0x00189507;
    /** FL, 1. */
    public static final int PrimaryPositionerScanArc = 0x00189508;
    /** FL, 1. */
    public static final int SecondaryPositionerScanArc = 0x00189509;
    /** FL, 1. */
    public static final int PrimaryPositionerScanStartAngle = 0x00189510;
    /** FL, 1. */
    public static final int SecondaryPositionerScanStartAngle = 0x00189511;
    /** FL, 1. */
    public static final int PrimaryPositionerIncrement = 0x00189514;
    /** FL, 1. */
    public static final int SecondaryPositionerIncrement = 0x00189515;
    /** DT, 1. */
    public static final int StartAcquisitionDateTime = 0x00189516;
    /** DT, 1. */
    public static final int EndAcquisitionDateTime = 0x00189517;
    /** SS, 1. */
    public static final int PrimaryPositionerIncrementSign = 0x00189518;
    /** SS, 1. */
    public static final int SecondaryPositionerIncrementSign = 0x00189519;
    /** LO, 1. */
    public static final int ApplicationName = 0x00189524;
    /** LO, 1. */
    public static final int ApplicationVersion = 0x00189525;
    /** LO, 1. */
    public static final int ApplicationManufacturer = 0x00189526;
    /** CS, 1. */
    public static final int AlgorithmType = 0x00189527;
    /** LO, 1. */
    public static final int AlgorithmDescription = 0x00189528;
    /** SQ, 1. */
    public static final int XRay3DReconstructionSequence = 0x00189530;
    /** LO, 1. */
    public static final int ReconstructionDescription = 0x00189531;
    /** SQ, 1. */
    public static final int PerProjectionAcquisitionSequence = 0x00189538;
    /** SQ, 1. */
    public static final int DetectorPositionSequence = 0x00189541;
    /** SQ, 1. */
    public static final int XRayAcquisitionDoseSequence = 0x00189542;
    /** FD, 1. */
    public static final int XRaySourceIsocenterPrimaryAngle = 0x00189543;
    /** FD, 1. */
    public static final int XRaySourceIsocenterSecondaryAngle = 0x00189544;
    /** FD, 1. */
    public static final int BreastSupportIsocenterPrimaryAngle = 0x00189545;
    /** FD, 1. */
    public static final int BreastSupportIsocenterSecondaryAngle = 0x00189546;
    /** FD, 1. */
    public static final int BreastSupportXPositionToIsocenter = 0x00189547;
    /** FD, 1. */
    public static final int BreastSupportYPositionToIsocenter = 0x00189548;
    /** FD, 1. */
    public static final int BreastSupportZPositionToIsocenter = 0x00189549;
    /** FD, 1. */
    public static final int DetectorIsocenterPrimaryAngle = 0x00189550;
    /** FD, 1. */
    public static final int DetectorIsocenterSecondaryAngle = 0x00189551;
    /** FD, 1. */
    public static final int DetectorXPositionToIsocenter = 0x00189552;
    /** FD, 1. */
    public static final int DetectorYPositionToIsocenter = 0x00189553;
    /** FD, 1. */
    public static final int DetectorZPositionToIsocenter = 0x00189554;
    /** SQ, 1. */
    public static final int XRayGridSequence = 0x00189555;
    /** SQ, 1. */
    public static final int XRayFilterSequence = 0x00189556;
    /** FD, 3. */
    public static final int DetectorActiveAreaTLHCPosition = 0x00189557;
    /** FD, 6. */
    public static final int DetectorActiveAreaOrientation = 0x00189558;
    /** CS, 1. */
    public static final int PositionerPrimaryAngleDirection = 0x00189559;
    /** SQ, 1. */
    public static final int DiffusionBMatrixSequence = 0x00189601;
    /** FD, 1. */
    public static final int DiffusionBValueXX = 0x00189602;
    /** FD, 1. */
    public static final int DiffusionBValueXY = 0x00189603;
    /** FD, 1. */
    public static final int DiffusionBValueXZ = 0x00189604;
    /** FD, 1. */
    public static final int DiffusionBValueYY = 0x00189605;
    /** FD, 1. */
    public static final int DiffusionBValueYZ = 0x00189606;
    /** FD, 1. */
    public static final int DiffusionBValueZZ = 0x00189607;
    /** SQ, 1. */
    public static final int FunctionalMRSequence = 0x00189621;
    /** CS, 1. */
    public static final int FunctionalSettlingPhaseFramesPresent = 0x00189622;
    /** DT, 1. */
    public static final int FunctionalSyncPulse = 0x00189623;
    /** CS, 1. */
    public static final int SettlingPhaseFrame = 0x00189624;
    /** DT, 1. */
    public static final int DecayCorrectionDateTime = 0x00189701;
    /** FD, 1. */
    public static final int StartDensityThreshold = 0x00189715;
    /** FD, 1. */
    public static final int StartRelativeDensityDifferenceThreshold = 0x00189716;
    /** FD, 1. */
    public static final int StartCardiacTriggerCountThreshold = 0x00189717;
    /** FD, 1. */
    public static final int StartRespiratoryTriggerCountThreshold = 0x00189718;
    /** FD, 1. */
    public static final int TerminationCountsThreshold = 0x00189719;
    /** FD, 1. */
    public static final int TerminationDensityThreshold = 0x00189720;
    /** FD, 1. */
    public static final int TerminationRelativeDensityThreshold = 0x00189721;
    /** FD, 1. */
    public static final int TerminationTimeThreshold = 0x00189722;
    /** FD, 1. */
    public static final int TerminationCardiacTriggerCountThreshold = 0x00189723;
    /** FD, 1. */
    public static final int TerminationRespiratoryTriggerCountThreshold = 0x00189724;
    /** CS, 1. */
    public static final int DetectorGeometry = 0x00189725;
    /** FD, 1. */
    public static final int TransverseDetectorSeparation = 0x00189726;
    /** FD, 1. */
    public static final int AxialDetectorDimension = 0x00189727;
    /** US, 1. */
    public static final int RadiopharmaceuticalAgentNumber = 0x00189729;
    /** SQ, 1. */
    public static final int PETFrameAcquisitionSequence = 0x00189732;
    /** SQ, 1. */
    public static final int PETDetectorMotionDetailsSequence = 0x00189733;
    /** SQ, 1. */
    public static final int PETTableDynamicsSequence = 0x00189734;
    /** SQ, 1. */
    public static final int PETPositionSequence = 0x00189735;
    /** SQ, 1. */
    public static final int PETFrameCorrectionFactorsSequence = 0x00189736;
    /** SQ, 1. */
    public static final int RadiopharmaceuticalUsageSequence = 0x00189737;
    /** CS, 1. */
    public static final int AttenuationCorrectionSource = 0x00189738;
    /** US, 1. */
    public static final int NumberOfIterations = 0x00189739;
    /** US, 1. */
    public static final int NumberOfSubsets = 0x00189740;
    /** SQ, 1. */
    public static final int PETReconstructionSequence = 0x00189749;
    /** SQ, 1. */
    public static final int PETFrameTypeSequence = 0x00189751;
    /** CS, 1. */
    public static final int TimeOfFlightInformationUsed = 0x00189755;
    /** CS, 1. */
    public static final int ReconstructionType = 0x00189756;
    /** CS, 1. */
    public static final int DecayCorrected = 0x00189758;
    /** CS, 1. */
    public static final int AttenuationCorrected = 0x00189759;
    /** CS, 1. */
    public static final int ScatterCorrected = 0x00189760;
    /** CS, 1. */
    public static final int DeadTimeCorrected = 0x00189761;
    /** CS, 1. */
    public static final int GantryMotionCorrected = 0x00189762;
    /** CS, 1. */
    public static final int PatientMotionCorrected = 0x00189763;
    /** CS, 1. */
    public static final int CountLossNormalizationCorrected = 0x00189764;
    /** CS, 1. */
    public static final int RandomsCorrected = 0x00189765;
    /** CS, 1. */
    public static final int NonUniformRadialSamplingCorrected = 0x00189766;
    /** CS, 1. */
    public static final int SensitivityCalibrated = 0x00189767;
    /** CS, 1. */
    public static final int DetectorNormalizationCorrection = 0x00189768;
    /** CS, 1. */
    public static final int IterativeReconstructionMethod = 0x00189769;
    /** CS, 1. */
    public static final int AttenuationCorrectionTemporalRelationship = 0x00189770;
    /** SQ, 1. */
    public static final int PatientPhysiologicalStateSequence = 0x00189771;
    /** SQ, 1. */
    public static final int PatientPhysiologicalStateCodeSequence = 0x00189772;
    /** FD, 1-n. */
    public static final int DepthsOfFocus = 0x00189801;
    /** SQ, 1. */
    public static final int ExcludedIntervalsSequence = 0x00189803;
    /** DT, 1. */
    public static final int ExclusionStartDateTime = 0x00189804;
    /** FD, 1. */
    public static final int ExclusionDuration = 0x00189805;
    /** SQ, 1. */
    public static final int USImageDescriptionSequence = 0x00189806;
    /** SQ, 1. */
    public static final int ImageDataTypeSequence = 0x00189807;
    /** CS, 1. */
    public static final int DataType = 0x00189808;
    /** SQ, 1. */
    public static final int TransducerScanPatternCodeSequence = 0x00189809;
    /** CS, 1. */
    public static final int AliasedDataType = 0x0018980B;
    /** CS, 1. */
    public static final int PositionMeasuringDeviceUsed = 0x0018980C;
    /** SQ, 1. */
    public static final int TransducerGeometryCodeSequence = 0x0018980D;
    /** SQ, 1. */
    public static final int TransducerBeamSteeringCodeSequence = 0x0018980E;
    /** SQ, 1. */
    public static final int TransducerApplicationCodeSequence = 0x0018980F;
    /** US or SS, 1. */
    public static final int ZeroVelocityPixelValue = 0x00189810;
    /** SQ, 1. */
    public static final int PhotoacousticExcitationCharacteristicsSequence = 0x00189821;
    /** FD, 1. */
    public static final int ExcitationSpectralWidth = 0x00189822;
    /** FD, 1. */
    public static final int ExcitationEnergy = 0x00189823;
    /** FD, 1. */
    public static final int ExcitationPulseDuration = 0x00189824;
    /** SQ, 1. */
    public static final int ExcitationWavelengthSequence = 0x00189825;
    /** FD, 1. */
    public static final int ExcitationWavelength = 0x00189826;
    /** CS, 1. */
    public static final int IlluminationTranslationFlag = 0x00189828;
    /** CS, 1. */
    public static final int AcousticCouplingMediumFlag = 0x00189829;
    /** SQ, 1. */
    public static final int AcousticCouplingMediumCodeSequence = 0x0018982A;
    /** FD, 1. */
    public static final int AcousticCouplingMediumTemperature = 0x0018982B;
    /** SQ, 1. */
    public static final int TransducerResponseSequence = 0x0018982C;
    /** FD, 1. */
    public static final int CenterFrequency = 0x0018982D;
    /** FD, 1. */
    public static final int FractionalBandwidth = 0x0018982E;
    /** FD, 1. */
    public static final int LowerCutoffFrequency = 0x0018982F;
    /** FD, 1. */
    public static final int UpperCutoffFrequency = 0x00189830;
    /** SQ, 1. */
    public static final int TransducerTechnologySequence = 0x00189831;
    /** SQ, 1. */
    public static final int SoundSpeedCorrectionMechanismCodeSequence = 0x00189832;
    /** FD, 1. */
    public static final int ObjectSoundSpeed = 0x00189833;
    /** FD, 1. */
    public static final int AcousticCouplingMediumSoundSpeed = 0x00189834;
    /** SQ, 1. */
    public static final int PhotoacousticImageFrameTypeSequence = 0x00189835;
    /** SQ, 1. */
    public static final int ImageDataTypeCodeSequence = 0x00189836;
    /** LO, 1. */
    public static final int ReferenceLocationLabel = 0x00189900;
    /** UT, 1. */
    public static final int ReferenceLocationDescription = 0x00189901;
    /** SQ, 1. */
    public static final int ReferenceBasisCodeSequence = 0x00189902;
    /** SQ, 1. */
    public static final int ReferenceGeometryCodeSequence = 0x00189903;
    /** DS, 1. */
    public static final int OffsetDistance = 0x00189904;
    /** CS, 1. */
    public static final int OffsetDirection = 0x00189905;
    /** SQ, 1. */
    public static final int PotentialScheduledProtocolCodeSequence = 0x00189906;
    /** SQ, 1. */
    public static final int PotentialRequestedProcedureCodeSequence = 0x00189907;
    /** UC, 1-n. */
    public static final int PotentialReasonsForProcedure = 0x00189908;
    /** SQ, 1. */
    public static final int PotentialReasonsForProcedureCodeSequence = 0x00189909;
    /** UC, 1-n. */
    public static final int PotentialDiagnosticTasks = 0x0018990A;
    /** SQ, 1. */
    public static final int ContraindicationsCodeSequence = 0x0018990B;
    /** SQ, 1. */
    public static final int ReferencedDefinedProtocolSequence = 0x0018990C;
    /** SQ, 1. */
    public static final int ReferencedPerformedProtocolSequence = 0x0018990D;
    /** SQ, 1. */
    public static final int PredecessorProtocolSequence = 0x0018990E;
    /** UT, 1. */
    public static final int ProtocolPlanningInformation = 0x0018990F;
    /** UT, 1. */
    public static final int ProtocolDesignRationale = 0x00189910;
    /** SQ, 1. */
    public static final int PatientSpecificationSequence = 0x00189911;
    /** SQ, 1. */
    public static final int ModelSpecificationSequence = 0x00189912;
    /** SQ, 1. */
    public static final int ParametersSpecificationSequence = 0x00189913;
    /** SQ, 1. */
    public static final int InstructionSequence = 0x00189914;
    /** US, 1. */
    public static final int InstructionIndex = 0x00189915;
    /** LO, 1. */
    public static final int InstructionText = 0x00189916;
    /** UT, 1. */
    public static final int InstructionDescription = 0x00189917;
    /** CS, 1. */
    public static final int InstructionPerformedFlag = 0x00189918;
    /** DT, 1. */
    public static final int InstructionPerformedDateTime = 0x00189919;
    /** UT, 1. */
    public static final int InstructionPerformanceComment = 0x0018991A;
    /** SQ, 1. */
    public static final int PatientPositioningInstructionSequence = 0x0018991B;
    /** SQ, 1. */
    public static final int PositioningMethodCodeSequence = 0x0018991C;
    /** SQ, 1. */
    public static final int PositioningLandmarkSequence = 0x0018991D;
    /** UI, 1. */
    public static final int TargetFrameOfReferenceUID = 0x0018991E;
    /** SQ, 1. */
    public static final int AcquisitionProtocolElementSpecificationSequence = 0x0018991F;
    /** SQ, 1. */
    public static final int AcquisitionProtocolElementSequence = 0x00189920;
    /** US, 1. */
    public static final int ProtocolElementNumber = 0x00189921;
    /** LO, 1. */
    public static final int ProtocolElementName = 0x00189922;
    /** UT, 1. */
    public static final int ProtocolElementCharacteristicsSummary = 0x00189923;
    /** UT, 1. */
    public static final int ProtocolElementPurpose = 0x00189924;
    /** CS, 1. */
    public static final int AcquisitionMotion = 0x00189930;
    /** SQ, 1. */
    public static final int AcquisitionStartLocationSequence = 0x00189931;
    /** SQ, 1. */
    public static final int AcquisitionEndLocationSequence = 0x00189932;
    /** SQ, 1. */
    public static final int ReconstructionProtocolElementSpecificationSequence = 0x00189933;
    /** SQ, 1. */
    public static final int ReconstructionProtocolElementSequence = 0x00189934;
    /** SQ, 1. */
    public static final int StorageProtocolElementSpecificationSequence = 0x00189935;
    /** SQ, 1. */
    public static final int StorageProtocolElementSequence = 0x00189936;
    /** LO, 1. */
    public static final int RequestedSeriesDescription = 0x00189937;
    /** US, 1-n. */
    public static final int SourceAcquisitionProtocolElementNumber = 0x00189938;
    /** US, 1-n. */
    public static final int SourceAcquisitionBeamNumber = 0x00189939;
    /** US, 1-n. */
    public static final int SourceReconstructionProtocolElementNumber = 0x0018993A;
    /** SQ, 1. */
    public static final int ReconstructionStartLocationSequence = 0x0018993B;
    /** SQ, 1. */
    public static final int ReconstructionEndLocationSequence = 0x0018993C;
    /** SQ, 1. */
    public static final int ReconstructionAlgorithmSequence = 0x0018993D;
    /** SQ, 1. */
    public static final int ReconstructionTargetCenterLocationSequence = 0x0018993E;
    /** UT, 1. */
    public static final int ImageFilterDescription = 0x00189941;
    /** FD, 1. */
    public static final int CTDIvolNotificationTrigger = 0x00189942;
    /** FD, 1. */
    public static final int DLPNotificationTrigger = 0x00189943;
    /** CS, 1. */
    public static final int AutoKVPSelectionType = 0x00189944;
    /** FD, 1. */
    public static final int AutoKVPUpperBound = 0x00189945;
    /** FD, 1. */
    public static final int AutoKVPLowerBound = 0x00189946;
    /** CS, 1. */
    public static final int ProtocolDefinedPatientPosition = 0x00189947;
    /** SQ, 1. */
    public static final int ContributingEquipmentSequence = 0x0018A001;
    /** DT, 1. */
    public static final int ContributionDateTime = 0x0018A002;
    /** ST, 1. */
    public static final int ContributionDescription = 0x0018A003;
    /** UI, 1. */
    public static final int StudyInstanceUID = 0x0020000D;
    /** UI, 1. */
    public static final int SeriesInstanceUID = 0x0020000E;
    /** SH, 1. */
    public static final int StudyID = 0x00200010;
    /** IS, 1. */
    public static final int SeriesNumber = 0x00200011;
    /** IS, 1. */
    public static final int AcquisitionNumber = 0x00200012;
    /** IS, 1. */
    public static final int InstanceNumber = 0x00200013;
    /** IS, 1, retired. */
    public static final int IsotopeNumber = 0x00200014;
    /** IS, 1, retired. */
    public static final int PhaseNumber = 0x00200015;
    /** IS, 1, retired. */
    public static final int IntervalNumber = 0x00200016;
    /** IS, 1, retired. */
    public static final int TimeSlotNumber = 0x00200017;
    /** IS, 1, retired. */
    public static final int AngleNumber = 0x00200018;
    /** IS, 1. */
    public static final int ItemNumber = 0x00200019;
    /** CS, 2. */
    public static final int PatientOrientation = 0x00200020;
    /** IS, 1, retired. */
    public static final int OverlayNumber = 0x00200022;
    /** IS, 1, retired. */
    public static final int CurveNumber = 0x00200024;
    /** IS, 1, retired. */
    public static final int LUTNumber = 0x00200026;
    /** LO, 1. */
    public static final int PyramidLabel = 0x00200027;
    /** DS, 3, retired. */
    public static final int ImagePosition = 0x00200030;
    /** DS, 3. */
    public static final int ImagePositionPatient = 0x00200032;
    /** DS, 6, retired. */
    public static final int ImageOrientation = 0x00200035;
    /** DS, 6. */
    public static final int ImageOrientationPatient = 0x00200037;
    /** DS, 1, retired. */
    public static final int Location = 0x00200050;
    /** UI, 1. */
    public static final int FrameOfReferenceUID = 0x00200052;
    /** CS, 1. */
    public static final int Laterality = 0x00200060;
    /** CS, 1. */
    public static final int ImageLaterality = 0x00200062;
    /** LO, 1, retired. */
    public static final int ImageGeometryType = 0x00200070;
    /** CS, 1-n, retired. */
    public static final int MaskingImage = 0x00200080;
    /** IS, 1, retired. */
    public static final int ReportNumber = 0x002000AA;
    /** IS, 1. */
    public static final int TemporalPositionIdentifier = 0x00200100;
    /** IS, 1. */
    public static final int NumberOfTemporalPositions = 0x00200105;
    /** DS, 1. */
    public static final int TemporalResolution = 0x00200110;
    /** UI, 1. */
    public static final int SynchronizationFrameOfReferenceUID = 0x00200200;
    /** UI, 1. */
    public static final int SOPInstanceUIDOfConcatenationSource = 0x00200242;
    /** IS, 1, retired. */
    public static final int SeriesInStudy = 0x00201000;
    /** IS, 1, retired. */
    public static final int AcquisitionsInSeries = 0x00201001;
    /** IS, 1. */
    public static final int ImagesInAcquisition = 0x00201002;
    /** IS, 1, retired. */
    public static final int ImagesInSeries = 0x00201003;
    /** IS, 1, retired. */
    public static final int AcquisitionsInStudy = 0x00201004;
    /** IS, 1, retired. */
    public static final int ImagesInStudy = 0x00201005;
    /** LO, 1-n, retired. */
    public static final int Reference = 0x00201020;
    /** LO, 1. */
    public static final int TargetPositionReferenceIndicator = 0x0020103F;
    /** LO, 1. */
    public static final int PositionReferenceIndicator = 0x00201040;
    /** DS, 1. */
    public static final int SliceLocation = 0x00201041;
    /** IS, 1-n, retired. */
    public static final int OtherStudyNumbers = 0x00201070;
    /** IS, 1. */
    public static final int NumberOfPatientRelatedStudies = 0x00201200;
    /** IS, 1. */
    public static final int NumberOfPatientRelatedSeries = 0x00201202;
    /** IS, 1. */
    public static final int NumberOfPatientRelatedInstances = 0x00201204;
    /** IS, 1. */
    public static final int NumberOfStudyRelatedSeries = 0x00201206;
    /** IS, 1. */
    public static final int NumberOfStudyRelatedInstances = 0x00201208;
    /** IS, 1. */
    public static final int NumberOfSeriesRelatedInstances = 0x00201209;
    /** CS, 1, retired. */
    public static final int ModifyingDeviceID = 0x00203401;
    /** CS, 1, retired. */
    public static final int ModifiedImageID = 0x00203402;
    /** DA, 1, retired. */
    public static final int ModifiedImageDate = 0x00203403;
    /** LO, 1, retired. */
    public static final int ModifyingDeviceManufacturer = 0x00203404;
    /** TM, 1, retired. */
    public static final int ModifiedImageTime = 0x00203405;
    /** LO, 1, retired. */
    public static final int ModifiedImageDescription = 0x00203406;
    /** LT, 1. */
    public static final int ImageComments = 0x00204000;
    /** AT, 1-n, retired. */
    public static final int OriginalImageIdentification = 0x00205000;
    /** LO, 1-n, retired. */
    public static final int OriginalImageIdentificationNomenclature = 0x00205002;
    /** SH, 1. */
    public static final int StackID = 0x00209056;
    /** UL, 1. */
    public static final int InStackPositionNumber = 0x00209057;
    /** SQ, 1. */
    public static final int FrameAnatomySequence = 0x00209071;
    /** CS, 1. */
    public static final int FrameLaterality = 0x00209072;
    /** SQ, 1. */
    public static final int FrameContentSequence = 0x00209111;
    /** SQ, 1. */
    public static final int PlanePositionSequence = 0x00209113;
    /** SQ, 1. */
    public static final int PlaneOrientationSequence = 0x00209116;
    /** UL, 1. */
    public static final int TemporalPositionIndex = 0x00209128;
    /** FD, 1. */
    public static final int NominalCardiacTriggerDelayTime = 0x00209153;
    /** FL, 1. */
    public static final int NominalCardiacTriggerTimePriorToRPeak = 0x00209154;
    /** FL, 1. */
    public static final int ActualCardiacTriggerTimePriorToRPeak = 0x00209155;
    /** US, 1. */
    public static final int FrameAcquisitionNumber = 0x00209156;
    /** UL, 1-n. */
    public static final int DimensionIndexValues = 0x00209157;
    /** LT, 1. */
    public static final int FrameComments = 0x00209158;
    /** UI, 1. */
    public static final int ConcatenationUID = 0x00209161;
    /** US, 1. */
    public static final int InConcatenationNumber = 0x00209162;
    /** US, 1. */
    public static final int InConcatenationTotalNumber = 0x00209163;
    /** UI, 1. */
    public static final int DimensionOrganizationUID = 0x00209164;
    /** AT, 1. */
    public static final int DimensionIndexPointer = 0x00209165;
    /** AT, 1. */
    public static final int FunctionalGroupPointer = 0x00209167;
    /** SQ, 1. */
    public static final int UnassignedSharedConvertedAttributesSequence = 0x00209170;
    /** SQ, 1. */
    public static final int UnassignedPerFrameConvertedAttributesSequence = 0x00209171;
    /** SQ, 1. */
    public static final int ConversionSourceAttributesSequence = 0x00209172;
    /** LO, 1. */
    public static final int DimensionIndexPrivateCreator = 0x00209213;
    /** SQ, 1. */
    public static final int DimensionOrganizationSequence = 0x00209221;
    /** SQ, 1. */
    public static final int DimensionIndexSequence = 0x00209222;
    /** UL, 1. */
    public static final int ConcatenationFrameOffsetNumber = 0x00209228;
    /** LO, 1. */
    public static final int FunctionalGroupPrivateCreator = 0x00209238;
    /** FL, 1. */
    public static final int NominalPercentageOfCardiacPhase = 0x00209241;
    /** FL, 1. */
    public static final int NominalPercentageOfRespiratoryPhase = 0x00209245;
    /** FL, 1. */
    public static final int StartingRespiratoryAmplitude = 0x00209246;
    /** CS, 1. */
    public static final int StartingRespiratoryPhase = 0x00209247;
    /** FL, 1. */
    public static final int EndingRespiratoryAmplitude = 0x00209248;
    /** CS, 1. */
    public static final int EndingRespiratoryPhase = 0x00209249;
    /** CS, 1. */
    public static final int RespiratoryTriggerType = 0x00209250;
    /** FD, 1. */
    public static final int RRIntervalTimeNominal = 0x00209251;
    /** FD, 1. */
    public static final int ActualCardiacTriggerDelayTime = 0x00209252;
    /** SQ, 1. */
    public static final int RespiratorySynchronizationSequence = 0x00209253;
    /** FD, 1. */
    public static final int RespiratoryIntervalTime = 0x00209254;
    /** FD, 1. */
    public static final int NominalRespiratoryTriggerDelayTime = 0x00209255;
    /** FD, 1. */
    public static final int RespiratoryTriggerDelayThreshold = 0x00209256;
    /** FD, 1. */
    public static final int ActualRespiratoryTriggerDelayTime = 0x00209257;
    /** FD, 3. */
    public static final int ImagePositionVolume = 0x00209301;
    /** FD, 6. */
    public static final int ImageOrientationVolume = 0x00209302;
    /** CS, 1. */
    public static final int UltrasoundAcquisitionGeometry = 0x00209307;
    /** FD, 3. */
    public static final int ApexPosition = 0x00209308;
    /** FD, 16. */
    public static final int VolumeToTransducerMappingMatrix = 0x00209309;
    /** FD, 16. */
    public static final int VolumeToTableMappingMatrix = 0x0020930A;
    /** CS, 1. */
    public static final int VolumeToTransducerRelationship = 0x0020930B;
    /** CS, 1. */
    public static final int PatientFrameOfReferenceSource = 0x0020930C;
    /** FD, 1. */
    public static final int TemporalPositionTimeOffset = 0x0020930D;
    /** SQ, 1. */
    public static final int PlanePositionVolumeSequence = 0x0020930E;
    /** SQ, 1. */
    public static final int PlaneOrientationVolumeSequence = 0x0020930F;
    /** SQ, 1. */
    public static final int TemporalPositionSequence = 0x00209310;
    /** CS, 1. */
    public static final int DimensionOrganizationType = 0x00209311;
    /** UI, 1. */
    public static final int VolumeFrameOfReferenceUID = 0x00209312;
    /** UI, 1. */
    public static final int TableFrameOfReferenceUID = 0x00209313;
    /** LO, 1. */
    public static final int DimensionDescriptionLabel = 0x00209421;
    /** SQ, 1. */
    public static final int PatientOrientationInFrameSequence = 0x00209450;
    /** LO, 1. */
    public static final int FrameLabel = 0x00209453;
    /** US, 1-n. */
    public static final int AcquisitionIndex = 0x00209518;
    /** SQ, 1. */
    public static final int ContributingSOPInstancesReferenceSequence = 0x00209529;
    /** US, 1. */
    public static final int ReconstructionIndex = 0x00209536;
    /** US, 1. */
    public static final int LightPathFilterPassThroughWavelength = 0x00220001;
    /** US, 2. */
    public static final int LightPathFilterPassBand = 0x00220002;
    /** US, 1. */
    public static final int ImagePathFilterPassThroughWavelength = 0x00220003;
    /** US, 2. */
    public static final int ImagePathFilterPassBand = 0x00220004;
    /** CS, 1. */
    public static final int PatientEyeMovementCommanded = 0x00220005;
    /** SQ, 1. */
    public static final int PatientEyeMovementCommandCodeSequence = 0x00220006;
    /** FL, 1. */
    public static final int SphericalLensPower = 0x00220007;
    /** FL, 1. */
    public static final int CylinderLensPower = 0x00220008;
    /** FL, 1. */
    public static final int CylinderAxis = 0x00220009;
    /** FL, 1. */
    public static final int EmmetropicMagnification = 0x0022000A;
    /** FL, 1. */
    public static final int IntraOcularPressure = 0x0022000B;
    /** FL, 1. */
    public static final int HorizontalFieldOfView = 0x0022000C;
    /** CS, 1. */
    public static final int PupilDilated = 0x0022000D;
    /** FL, 1. */
    public static final int DegreeOfDilation = 0x0022000E;
    /** FD, 1. */
    public static final int VertexDistance = 0x0022000F;
    /** FL, 1. */
    public static final int StereoBaselineAngle = 0x00220010;
    /** FL, 1. */
    public static final int StereoBaselineDisplacement = 0x00220011;
    /** FL, 1. */
    public static final int StereoHorizontalPixelOffset = 0x00220012;
    /** FL, 1. */
    public static final int StereoVerticalPixelOffset = 0x00220013;
    /** FL, 1. */
    public static final int StereoRotation = 0x00220014;
    /** SQ, 1. */
    public static final int AcquisitionDeviceTypeCodeSequence = 0x00220015;
    /** SQ, 1. */
    public static final int IlluminationTypeCodeSequence = 0x00220016;
    /** SQ, 1. */
    public static final int LightPathFilterTypeStackCodeSequence = 0x00220017;
    /** SQ, 1. */
    public static final int ImagePathFilterTypeStackCodeSequence = 0x00220018;
    /** SQ, 1. */
    public static final int LensesCodeSequence = 0x00220019;
    /** SQ, 1. */
    public static final int ChannelDescriptionCodeSequence = 0x0022001A;
    /** SQ, 1. */
    public static final int RefractiveStateSequence = 0x0022001B;
    /** SQ, 1. */
    public static final int MydriaticAgentCodeSequence = 0x0022001C;
    /** SQ, 1. */
    public static final int RelativeImagePositionCodeSequence = 0x0022001D;
    /** FL, 1. */
    public static final int CameraAngleOfView = 0x0022001E;
    /** SQ, 1. */
    public static final int StereoPairsSequence = 0x00220020;
    /** SQ, 1. */
    public static final int LeftImageSequence = 0x00220021;
    /** SQ, 1. */
    public static final int RightImageSequence = 0x00220022;
    /** CS, 1. */
    public static final int StereoPairsPresent = 0x00220028;
    /** FL, 1. */
    public static final int AxialLengthOfTheEye = 0x00220030;
    /** SQ, 1. */
    public static final int OphthalmicFrameLocationSequence = 0x00220031;
    /** FL, 2-2n. */
    public static final int ReferenceCoordinates = 0x00220032;
    /** FL, 1. */
    public static final int DepthSpatialResolution = 0x00220035;
    /** FL, 1. */
    public static final int MaximumDepthDistortion = 0x00220036;
    /** FL, 1. */
    public static final int AlongScanSpatialResolution = 0x00220037;
    /** FL, 1. */
    public static final int MaximumAlongScanDistortion = 0x00220038;
    /** CS, 1. */
    public static final int OphthalmicImageOrientation = 0x00220039;
    /** FL, 1. */
    public static final int DepthOfTransverseImage = 0x00220041;
    /** SQ, 1. */
    public static final int MydriaticAgentConcentrationUnitsSequence = 0x00220042;
    /** FL, 1. */
    public static final int AcrossScanSpatialResolution = 0x00220048;
    /** FL, 1. */
    public static final int MaximumAcrossScanDistortion = 0x00220049;
    /** DS, 1. */
    public static final int MydriaticAgentConcentration = 0x0022004E;
    /** FL, 1. */
    public static final int IlluminationWaveLength = 0x00220055;
    /** FL, 1. */
    public static final int IlluminationPower = 0x00220056;
    /** FL, 1. */
    public static final int IlluminationBandwidth = 0x00220057;
    /** SQ, 1. */
    public static final int MydriaticAgentSequence = 0x00220058;
    /** SQ, 1. */
    public static final int OphthalmicAxialMeasurementsRightEyeSequence = 0x00221007;
    /** SQ, 1. */
    public static final int OphthalmicAxialMeasurementsLeftEyeSequence = 0x00221008;
    /** CS, 1. */
    public static final int OphthalmicAxialMeasurementsDeviceType = 0x00221009;
    /** CS, 1. */
    public static final int OphthalmicAxialLengthMeasurementsType = 0x00221010;
    /** SQ, 1. */
    public static final int OphthalmicAxialLengthSequence = 0x00221012;
    /** FL, 1. */
    public static final int OphthalmicAxialLength = 0x00221019;
    /** SQ, 1. */
    public static final int LensStatusCodeSequence = 0x00221024;
    /** SQ, 1. */
    public static final int VitreousStatusCodeSequence = 0x00221025;
    /** SQ, 1. */
    public static final int IOLFormulaCodeSequence = 0x00221028;
    /** LO, 1. */
    public static final int IOLFormulaDetail = 0x00221029;
    /** FL, 1. */
    public static final int KeratometerIndex = 0x00221033;
    /** SQ, 1. */
    public static final int SourceOfOphthalmicAxialLengthCodeSequence = 0x00221035;
    /** SQ, 1. */
    public static final int SourceOfCornealSizeDataCodeSequence = 0x00221036;
    /** FL, 1. */
    public static final int TargetRefraction = 0x00221037;
    /** CS, 1. */
    public static final int RefractiveProcedureOccurred = 0x00221039;
    /** SQ, 1. */
    public static final int RefractiveSurgeryTypeCodeSequence = 0x00221040;
    /** SQ, 1. */
    public static final int OphthalmicUltrasoundMethodCodeSequence = 0x00221044;
    /** SQ, 1. */
    public static final int SurgicallyInducedAstigmatismSequence = 0x00221045;
    /** CS, 1. */
    public static final int TypeOfOpticalCorrection = 0x00221046;
    /** SQ, 1. */
    public static final int ToricIOLPowerSequence = 0x00221047;
    /** SQ, 1. */
    public static final int PredictedToricErrorSequence = 0x00221048;
    /** CS, 1. */
    public static final int PreSelectedForImplantation = 0x00221049;
    /** SQ, 1. */
    public static final int ToricIOLPowerForExactEmmetropiaSequence = 0x0022104A;
    /** SQ, 1. */
    public static final int ToricIOLPowerForExactTargetRefractionSequence = 0x0022104B;
    /** SQ, 1. */
    public static final int OphthalmicAxialLengthMeasurementsSequence = 0x00221050;
    /** FL, 1. */
    public static final int IOLPower = 0x00221053;
    /** FL, 1. */
    public static final int PredictedRefractiveError = 0x00221054;
    /** FL, 1. */
    public static final int OphthalmicAxialLengthVelocity = 0x00221059;
    /** LO, 1. */
    public static final int LensStatusDescription = 0x00221065;
    /** LO, 1. */
    public static final int VitreousStatusDescription = 0x00221066;
    /** SQ, 1. */
    public static final int IOLPowerSequence = 0x00221090;
    /** SQ, 1. */
    public static final int LensConstantSequence = 0x00221092;
    /** LO, 1. */
    public static final int IOLManufacturer = 0x00221093;
    /** LO, 1, retired. */
    public static final int LensConstantDescription = 0x00221094;
    /** LO, 1. */
    public static final int ImplantName = 0x00221095;
    /** SQ, 1. */
    public static final int KeratometryMeasurementTypeCodeSequence = 0x00221096;
    /** LO, 1. */
    public static final int ImplantPartNumber = 0x00221097;
    /** SQ, 1. */
    public static final int ReferencedOphthalmicAxialMeasurementsSequence = 0x00221100;
    /** SQ, 1. */
    public static final int OphthalmicAxialLengthMeasurementsSegmentNameCodeSequence = 0x00221101;
    /** SQ, 1. */
    public static final int RefractiveErrorBeforeRefractiveSurgeryCodeSequence = 0x00221103;
    /** FL, 1. */
    public static final int IOLPowerForExactEmmetropia = 0x00221121;
    /** FL, 1. */
    public static final int IOLPowerForExactTargetRefraction = 0x00221122;
    /** SQ, 1. */
    public static final int AnteriorChamberDepthDefinitionCodeSequence = 0x00221125;
    /** SQ, 1. */
    public static final int LensThicknessSequence = 0x00221127;
    /** SQ, 1. */
    public static final int AnteriorChamberDepthSequence = 0x00221128;
    /** SQ, 1. */
    public static final int CalculationCommentSequence = 0x0022112A;
    /** CS, 1. */
    public static final int CalculationCommentType = 0x0022112B;
    /** LT, 1. */
    public static final int CalculationComment = 0x0022112C;
    /** FL, 1. */
    public static final int LensThickness = 0x00221130;
    /** FL, 1. */
    public static final int AnteriorChamberDepth = 0x00221131;
    /** SQ, 1. */
    public static final int SourceOfLensThicknessDataCodeSequence = 0x00221132;
    /** SQ, 1. */
    public static final int SourceOfAnteriorChamberDepthDataCodeSequence = 0x00221133;
    /** SQ, 1. */
    public static final int SourceOfRefractiveMeasurementsSequence = 0x00221134;
    /** SQ, 1. */
    public static final int SourceOfRefractiveMeasurementsCodeSequence = 0x00221135;
    /** CS, 1. */
    public static final int OphthalmicAxialLengthMeasurementModified = 0x00221140;
    /** SQ, 1. */
    public static final int OphthalmicAxialLengthDataSourceCodeSequence = 0x00221150;
    /** SQ, 1, retired. */
    public static final int OphthalmicAxialLengthAcquisitionMethodCodeSequence = 0x00221153;
    /** FL, 1. */
    public static final int SignalToNoiseRatio = 0x00221155;
    /** LO, 1. */
    public static final int OphthalmicAxialLengthDataSourceDescription = 0x00221159;
    /** SQ, 1. */
    public static final int OphthalmicAxialLengthMeasurementsTotalLengthSequence = 0x00221210;
    /** SQ, 1. */
    public static final int OphthalmicAxialLengthMeasurementsSegmentalLengthSequence = 0x00221211;
    /** SQ, 1. */
    public static final int OphthalmicAxialLengthMeasurementsLengthSummationSequence = 0x00221212;
    /** SQ, 1. */
    public static final int UltrasoundOphthalmicAxialLengthMeasurementsSequence = 0x00221220;
    /** SQ, 1. */
    public static final int OpticalOphthalmicAxialLengthMeasurementsSequence = 0x00221225;
    /** SQ, 1. */
    public static final int UltrasoundSelectedOphthalmicAxialLengthSequence = 0x00221230;
    /** SQ, 1. */
    public static final int OphthalmicAxialLengthSelectionMethodCodeSequence = 0x00221250;
    /** SQ, 1. */
    public static final int OpticalSelectedOphthalmicAxialLengthSequence = 0x00221255;
    /** SQ, 1. */
    public static final int SelectedSegmentalOphthalmicAxialLengthSequence = 0x00221257;
    /** SQ, 1. */
    public static final int SelectedTotalOphthalmicAxialLengthSequence = 0x00221260;
    /** SQ, 1. */
    public static final int OphthalmicAxialLengthQualityMetricSequence = 0x00221262;
    /** SQ, 1, retired. */
    public static final int OphthalmicAxialLengthQualityMetricTypeCodeSequence = 0x00221265;
    /** LO, 1, retired. */
    public static final int OphthalmicAxialLengthQualityMetricTypeDescription = 0x00221273;
    /** SQ, 1. */
    public static final int IntraocularLensCalculationsRightEyeSequence = 0x00221300;
    /** SQ, 1. */
    public static final int IntraocularLensCalculationsLeftEyeSequence = 0x00221310;
    /** SQ, 1. */
    public static final int ReferencedOphthalmicAxialLengthMeasurementQCImageSequence = 0x00221330;
    /** CS, 1. */
    public static final int OphthalmicMappingDeviceType = 0x00221415;
    /** SQ, 1. */
    public static final int AcquisitionMethodCodeSequence = 0x00221420;
    /** SQ, 1. */
    public static final int AcquisitionMethodAlgorithmSequence = 0x00221423;
    /** SQ, 1. */
    public static final int OphthalmicThicknessMapTypeCodeSequence = 0x00221436;
    /** SQ, 1. */
    public static final int OphthalmicThicknessMappingNormalsSequence = 0x00221443;
    /** SQ, 1. */
    public static final int RetinalThicknessDefinitionCodeSequence = 0x00221445;
    /** SQ, 1. */
    public static final int PixelValueMappingToCodedConceptSequence = 0x00221450;
    /** US or SS, 1. */
    public static final int MappedPixelValue = 0x00221452;
    /** LO, 1. */
    public static final int PixelValueMappingExplanation = 0x00221454;
    /** SQ, 1. */
    public static final int OphthalmicThicknessMapQualityThresholdSequence = 0x00221458;
    /** FL, 1. */
    public static final int OphthalmicThicknessMapThresholdQualityRating = 0x00221460;
    /** FL, 2. */
    public static final int AnatomicStructureReferencePoint = 0x00221463;
    /** SQ, 1. */
    public static final int RegistrationToLocalizerSequence = 0x00221465;
    /** CS, 1. */
    public static final int RegisteredLocalizerUnits = 0x00221466;
    /** FL, 2. */
    public static final int RegisteredLocalizerTopLeftHandCorner = 0x00221467;
    /** FL, 2. */
    public static final int RegisteredLocalizerBottomRightHandCorner = 0x00221468;
    /** SQ, 1. */
    public static final int OphthalmicThicknessMapQualityRatingSequence = 0x00221470;
    /** SQ, 1. */
    public static final int RelevantOPTAttributesSequence = 0x00221472;
    /** SQ, 1. */
    public static final int TransformationMethodCodeSequence = 0x00221512;
    /** SQ, 1. */
    public static final int TransformationAlgorithmSequence = 0x00221513;
    /** CS, 1. */
    public static final int OphthalmicAxialLengthMethod = 0x00221515;
    /** FL, 1. */
    public static final int OphthalmicFOV = 0x00221517;
    /** SQ, 1. */
    public static final int TwoDimensionalToThreeDimensionalMapSequence = 0x00221518;
    /** SQ, 1. */
    public static final int WideFieldOphthalmicPhotographyQualityRatingSequence = 0x00221525;
    /** SQ, 1. */
    public static final int WideFieldOphthalmicPhotographyQualityThresholdSequence = 0x00221526;
    /** FL, 1. */
    public static final int WideFieldOphthalmicPhotographyThresholdQualityRating = 0x00221527;
    /** FL, 1. */
    public static final int XCoordinatesCenterPixelViewAngle = 0x00221528;
    /** FL, 1. */
    public static final int YCoordinatesCenterPixelViewAngle = 0x00221529;
    /** UL, 1. */
    public static final int NumberOfMapPoints = 0x00221530;
    /** OF, 1. */
    public static final int TwoDimensionalToThreeDimensionalMapData = 0x00221531;
    /** SQ, 1. */
    public static final int DerivationAlgorithmSequence = 0x00221612;
    /** SQ, 1. */
    public static final int OphthalmicImageTypeCodeSequence = 0x00221615;
    /** LO, 1. */
    public static final int OphthalmicImageTypeDescription = 0x00221616;
    /** SQ, 1. */
    public static final int ScanPatternTypeCodeSequence = 0x00221618;
    /** SQ, 1. */
    public static final int ReferencedSurfaceMeshIdentificationSequence = 0x00221620;
    /** CS, 1. */
    public static final int OphthalmicVolumetricPropertiesFlag = 0x00221622;
    /** FL, 1. */
    public static final int OphthalmicAnatomicReferencePointXCoordinate = 0x00221624;
    /** FL, 1. */
    public static final int OphthalmicAnatomicReferencePointYCoordinate = 0x00221626;
    /** SQ, 1. */
    public static final int OphthalmicEnFaceImageQualityRatingSequence = 0x00221628;
    /** DS, 1. */
    public static final int QualityThreshold = 0x00221630;
    /** SQ, 1. */
    public static final int OCTBscanAnalysisAcquisitionParametersSequence = 0x00221640;
    /** UL, 1. */
    public static final int NumberOfBscansPerFrame = 0x00221642;
    /** FL, 1. */
    public static final int BscanSlabThickness = 0x00221643;
    /** FL, 1. */
    public static final int DistanceBetweenBscanSlabs = 0x00221644;
    /** FL, 1. */
    public static final int BscanCycleTime = 0x00221645;
    /** FL, 1-n. */
    public static final int BscanCycleTimeVector = 0x00221646;
    /** FL, 1. */
    public static final int AscanRate = 0x00221649;
    /** FL, 1. */
    public static final int BscanRate = 0x00221650;
    /** UL, 1. */
    public static final int SurfaceMeshZPixelOffset = 0x00221658;
    /** FL, 1. */
    public static final int VisualFieldHorizontalExtent = 0x00240010;
    /** FL, 1. */
    public static final int VisualFieldVerticalExtent = 0x00240011;
    /** CS, 1. */
    public static final int VisualFieldShape = 0x00240012;
    /** SQ, 1. */
    public static final int ScreeningTestModeCodeSequence = 0x00240016;
    /** FL, 1. */
    public static final int MaximumStimulusLuminance = 0x00240018;
    /** FL, 1. */
    public static final int BackgroundLuminance = 0x00240020;
    /** SQ, 1. */
    public static final int StimulusColorCodeSequence = 0x00240021;
    /** SQ, 1. */
    public static final int BackgroundIlluminationColorCodeSequence = 0x00240024;
    /** FL, 1. */
    public static final int StimulusArea = 0x00240025;
    /** FL, 1. */
    public static final int StimulusPresentationTime = 0x00240028;
    /** SQ, 1. */
    public static final int FixationSequence = 0x00240032;
    /** SQ, 1. */
    public static final int FixationMonitoringCodeSequence = 0x00240033;
    /** SQ, 1. */
    public static final int VisualFieldCatchTrialSequence = 0x00240034;
    /** US, 1. */
    public static final int FixationCheckedQuantity = 0x00240035;
    /** US, 1. */
    public static final int PatientNotProperlyFixatedQuantity = 0x00240036;
    /** CS, 1. */
    public static final int PresentedVisualStimuliDataFlag = 0x00240037;
    /** US, 1. */
    public static final int NumberOfVisualStimuli = 0x00240038;
    /** CS, 1. */
    public static final int ExcessiveFixationLossesDataFlag = 0x00240039;
    /** CS, 1. */
    public static final int ExcessiveFixationLosses = 0x00240040;
    /** US, 1. */
    public static final int StimuliRetestingQuantity = 0x00240042;
    /** LT, 1. */
    public static final int CommentsOnPatientPerformanceOfVisualField = 0x00240044;
    /** CS, 1. */
    public static final int FalseNegativesEstimateFlag = 0x00240045;
    /** FL, 1. */
    public static final int FalseNegativesEstimate = 0x00240046;
    /** US, 1. */
    public static final int NegativeCatchTrialsQuantity = 0x00240048;
    /** US, 1. */
    public static final int FalseNegativesQuantity = 0x00240050;
    /** CS, 1. */
    public static final int ExcessiveFalseNegativesDataFlag = 0x00240051;
    /** CS, 1. */
    public static final int ExcessiveFalseNegatives = 0x00240052;
    /** CS, 1. */
    public static final int FalsePositivesEstimateFlag = 0x00240053;
    /** FL, 1. */
    public static final int FalsePositivesEstimate = 0x00240054;
    /** CS, 1. */
    public static final int CatchTrialsDataFlag = 0x00240055;
    /** US, 1. */
    public static final int PositiveCatchTrialsQuantity = 0x00240056;
    /** CS, 1. */
    public static final int TestPointNormalsDataFlag = 0x00240057;
    /** SQ, 1. */
    public static final int TestPointNormalsSequence = 0x00240058;
    /** CS, 1. */
    public static final int GlobalDeviationProbabilityNormalsFlag = 0x00240059;
    /** US, 1. */
    public static final int FalsePositivesQuantity = 0x00240060;
    /** CS, 1. */
    public static final int ExcessiveFalsePositivesDataFlag = 0x00240061;
    /** CS, 1. */
    public static final int ExcessiveFalsePositives = 0x00240062;
    /** CS, 1. */
    public static final int VisualFieldTestNormalsFlag = 0x00240063;
    /** SQ, 1. */
    public static final int ResultsNormalsSequence = 0x00240064;
    /** SQ, 1. */
    public static final int AgeCorrectedSensitivityDeviationAlgorithmSequence = 0x00240065;
    /** FL, 1. */
    public static final int GlobalDeviationFromNormal = 0x00240066;
    /** SQ, 1. */
    public static final int GeneralizedDefectSensitivityDeviationAlgorithmSequence = 0x00240067;
    /** FL, 1. */
    public static final int LocalizedDeviationFromNormal = 0x00240068;
    /** LO, 1. */
    public static final int PatientReliabilityIndicator = 0x00240069;
    /** FL, 1. */
    public static final int VisualFieldMeanSensitivity = 0x00240070;
    /** FL, 1. */
    public static final int GlobalDeviationProbability = 0x00240071;
    /** CS, 1. */
    public static final int LocalDeviationProbabilityNormalsFlag = 0x00240072;
    /** FL, 1. */
    public static final int LocalizedDeviationProbability = 0x00240073;
    /** CS, 1. */
    public static final int ShortTermFluctuationCalculated = 0x00240074;
    /** FL, 1. */
    public static final int ShortTermFluctuation = 0x00240075;
    /** CS, 1. */
    public static final int ShortTermFluctuationProbabilityCalculated = 0x00240076;
    /** FL, 1. */
    public static final int ShortTermFluctuationProbability = 0x00240077;
    /** CS, 1. */
    public static final int CorrectedLocalizedDeviationFromNormalCalculated = 0x00240078;
    /** FL, 1. */
    public static final int CorrectedLocalizedDeviationFromNormal = 0x00240079;
    /** CS, 1. */
    public static final int CorrectedLocalizedDeviationFromNormalProbabilityCalculated = 0x00240080;
    /** FL, 1. */
    public static final int CorrectedLocalizedDeviationFromNormalProbability = 0x00240081;
    /** SQ, 1. */
    public static final int GlobalDeviationProbabilitySequence = 0x00240083;
    /** SQ, 1. */
    public static final int LocalizedDeviationProbabilitySequence = 0x00240085;
    /** CS, 1. */
    public static final int FovealSensitivityMeasured = 0x00240086;
    /** FL, 1. */
    public static final int FovealSensitivity = 0x00240087;
    /** FL, 1. */
    public static final int VisualFieldTestDuration = 0x00240088;
    /** SQ, 1. */
    public static final int VisualFieldTestPointSequence = 0x00240089;
    /** FL, 1. */
    public static final int VisualFieldTestPointXCoordinate = 0x00240090;
    /** FL, 1. */
    public static final int VisualFieldTestPointYCoordinate = 0x00240091;
    /** FL, 1. */
    public static final int AgeCorrectedSensitivityDeviationValue = 0x00240092;
    /** CS, 1. */
    public static final int StimulusResults = 0x00240093;
    /** FL, 1. */
    public static final int SensitivityValue = 0x00240094;
    /** CS, 1. */
    public static final int RetestStimulusSeen = 0x00240095;
    /** FL, 1. */
    public static final int RetestSensitivityValue = 0x00240096;
    /** SQ, 1. */
    public static final int VisualFieldTestPointNormalsSequence = 0x00240097;
    /** FL, 1. */
    public static final int QuantifiedDefect = 0x00240098;
    /** FL, 1. */
    public static final int AgeCorrectedSensitivityDeviationProbabilityValue = 0x00240100;
    /** CS, 1. */
    public static final int GeneralizedDefectCorrectedSensitivityDeviationFlag = 0x00240102;
    /** FL, 1. */
    public static final int GeneralizedDefectCorrectedSensitivityDeviationValue = 0x00240103;
    /** FL, 1. */
    public static final int GeneralizedDefectCorrectedSensitivityDeviationProbabilityValue = 0x00240104;
    /** FL, 1. */
    public static final int MinimumSensitivityValue = 0x00240105;
    /** CS, 1. */
    public static final int BlindSpotLocalized = 0x00240106;
    /** FL, 1. */
    public static final int BlindSpotXCoordinate = 0x00240107;
    /** FL, 1. */
    public static final int BlindSpotYCoordinate = 0x00240108;
    /** SQ, 1. */
    public static final int VisualAcuityMeasurementSequence = 0x00240110;
    /** SQ, 1. */
    public static final int RefractiveParametersUsedOnPatientSequence = 0x00240112;
    /** CS, 1. */
    public static final int MeasurementLaterality = 0x00240113;
    /** SQ, 1. */
    public static final int OphthalmicPatientClinicalInformationLeftEyeSequence = 0x00240114;
    /** SQ, 1. */
    public static final int OphthalmicPatientClinicalInformationRightEyeSequence = 0x00240115;
    /** CS, 1. */
    public static final int FovealPointNormativeDataFlag = 0x00240117;
    /** FL, 1. */
    public static final int FovealPointProbabilityValue = 0x00240118;
    /** CS, 1. */
    public static final int ScreeningBaselineMeasured = 0x00240120;
    /** SQ, 1. */
    public static final int ScreeningBaselineMeasuredSequence = 0x00240122;
    /** CS, 1. */
    public static final int ScreeningBaselineType = 0x00240124;
    /** FL, 1. */
    public static final int ScreeningBaselineValue = 0x00240126;
    /** LO, 1. */
    public static final int AlgorithmSource = 0x00240202;
    /** LO, 1. */
    public static final int DataSetName = 0x00240306;
    /** LO, 1. */
    public static final int DataSetVersion = 0x00240307;
    /** LO, 1. */
    public static final int DataSetSource = 0x00240308;
    /** LO, 1. */
    public static final int DataSetDescription = 0x00240309;
    /** SQ, 1. */
    public static final int VisualFieldTestReliabilityGlobalIndexSequence = 0x00240317;
    /** SQ, 1. */
    public static final int VisualFieldGlobalResultsIndexSequence = 0x00240320;
    /** SQ, 1. */
    public static final int DataObservationSequence = 0x00240325;
    /** CS, 1. */
    public static final int IndexNormalsFlag = 0x00240338;
    /** FL, 1. */
    public static final int IndexProbability = 0x00240341;
    /** SQ, 1. */
    public static final int IndexProbabilitySequence = 0x00240344;
    /** US, 1. */
    public static final int SamplesPerPixel = 0x00280002;
    /** US, 1. */
    public static final int SamplesPerPixelUsed = 0x00280003;
    /** CS, 1. */
    public static final int PhotometricInterpretation = 0x00280004;
    /** US, 1, retired. */
    public static final int ImageDimensions = 0x00280005;
    /** US, 1. */
    public static final int PlanarConfiguration = 0x00280006;
    /** IS, 1. */
    public static final int NumberOfFrames = 0x00280008;
    /** AT, 1-n. */
    public static final int FrameIncrementPointer = 0x00280009;
    /** AT, 1-n. */
    public static final int FrameDimensionPointer = 0x0028000A;
    /** US, 1. */
    public static final int Rows = 0x00280010;
    /** US, 1. */
    public static final int Columns = 0x00280011;
    /** US, 1, retired. */
    public static final int Planes = 0x00280012;
    /** US, 1. */
    public static final int UltrasoundColorDataPresent = 0x00280014;
    /** DS, 2. */
    public static final int PixelSpacing = 0x00280030;
    /** DS, 2. */
    public static final int ZoomFactor = 0x00280031;
    /** DS, 2. */
    public static final int ZoomCenter = 0x00280032;
    /** IS, 2. */
    public static final int PixelAspectRatio = 0x00280034;
    /** CS, 1, retired. */
    public static final int ImageFormat = 0x00280040;
    /** LO, 1-n, retired. */
    public static final int ManipulatedImage = 0x00280050;
    /** CS, 1-n. */
    public static final int CorrectedImage = 0x00280051;
    /** LO, 1, retired. */
    public static final int CompressionRecognitionCode = 0x0028005F;
    /** CS, 1, retired. */
    public static final int CompressionCode = 0x00280060;
    /** SH, 1, retired. */
    public static final int CompressionOriginator = 0x00280061;
    /** LO, 1, retired. */
    public static final int CompressionLabel = 0x00280062;
    /** SH, 1, retired. */
    public static final int CompressionDescription = 0x00280063;
    /** CS, 1-n, retired. */
    public static final int CompressionSequence = 0x00280065;
    /** AT, 1-n, retired. */
    public static final int CompressionStepPointers = 0x00280066;
    /** US, 1, retired. */
    public static final int RepeatInterval = 0x00280068;
    /** US, 1, retired. */
    public static final int BitsGrouped = 0x00280069;
    /** US, 1-n, retired. */
    public static final int PerimeterTable = 0x00280070;
    /** US or SS, 1, retired. */
    public static final int PerimeterValue = 0x00280071;
    /** US, 1, retired. */
    public static final int PredictorRows = 0x00280080;
    /** US, 1, retired. */
    public static final int PredictorColumns = 0x00280081;
    /** US, 1-n, retired. */
    public static final int PredictorConstants = 0x00280082;
    /** CS, 1, retired. */
    public static final int BlockedPixels = 0x00280090;
    /** US, 1, retired. */
    public static final int BlockRows = 0x00280091;
    /** US, 1, retired. */
    public static final int BlockColumns = 0x00280092;
    /** US, 1, retired. */
    public static final int RowOverlap = 0x00280093;
    /** US, 1, retired. */
    public static final int ColumnOverlap = 0x00280094;
    /** US, 1. */
    public static final int BitsAllocated = 0x00280100;
    /** US, 1. */
    public static final int BitsStored = 0x00280101;
    /** US, 1. */
    public static final int HighBit = 0x00280102;
    /** US, 1. */
    public static final int PixelRepresentation = 0x00280103;
    /** US or SS, 1, retired. */
    public static final int SmallestValidPixelValue = 0x00280104;
    /** US or SS, 1, retired. */
    public static final int LargestValidPixelValue = 0x00280105;
    /** US or SS, 1. */
    public static final int SmallestImagePixelValue = 0x00280106;
    /** US or SS, 1. */
    public static final int LargestImagePixelValue = 0x00280107;
    /** US or SS, 1. */
    public static final int SmallestPixelValueInSeries = 0x00280108;
    /** US or SS, 1. */
    public static final int LargestPixelValueInSeries = 0x00280109;
    /** US or SS, 1, retired. */
    public static final int SmallestImagePixelValueInPlane = 0x00280110;
    /** US or SS, 1, retired. */
    public static final int LargestImagePixelValueInPlane = 0x00280111;
    /** US or SS, 1. */
    public static final int PixelPaddingValue = 0x00280120;
    /** US or SS, 1. */
    public static final int PixelPaddingRangeLimit = 0x00280121;
    /** FL, 1. */
    public static final int FloatPixelPaddingValue = 0x00280122;
    /** FD, 1. */
    public static final int DoubleFloatPixelPaddingValue = 0x00280123;
    /** FL, 1. */
    public static final int FloatPixelPaddingRangeLimit = 0x00280124;
    /** FD, 1. */
    public static final int DoubleFloatPixelPaddingRangeLimit = 0x00280125;
    /** US, 1, retired. */
    public static final int ImageLocation = 0x00280200;
    /** CS, 1. */
    public static final int QualityControlImage = 0x00280300;
    /** CS, 1. */
    public static final int BurnedInAnnotation = 0x00280301;
    /** CS, 1. */
    public static final int RecognizableVisualFeatures = 0x00280302;
    /** CS, 1. */
    public static final int LongitudinalTemporalInformationModified = 0x00280303;
    /** UI, 1. */
    public static final int ReferencedColorPaletteInstanceUID = 0x00280304;
    /** LO, 1, retired. */
    public static final int TransformLabel = 0x00280400;
    /** LO, 1, retired. */
    public static final int TransformVersionNumber = 0x00280401;
    /** US, 1, retired. */
    public static final int NumberOfTransformSteps = 0x00280402;
    /** LO, 1-n, retired. */
    public static final int SequenceOfCompressedData = 0x00280403;
    /** AT, 1-n, retired. */
    public static final int DetailsOfCoefficients = 0x00280404;
    /** LO, 1, retired. */
    public static final int DCTLabel = 0x00280700;
    /** CS, 1-n, retired. */
    public static final int DataBlockDescription = 0x00280701;
    /** AT, 1-n, retired. */
    public static final int DataBlock = 0x00280702;
    /** US, 1, retired. */
    public static final int NormalizationFactorFormat = 0x00280710;
    /** US, 1, retired. */
    public static final int ZonalMapNumberFormat = 0x00280720;
    /** AT, 1-n, retired. */
    public static final int ZonalMapLocation = 0x00280721;
    /** US, 1, retired. */
    public static final int ZonalMapFormat = 0x00280722;
    /** US, 1, retired. */
    public static final int AdaptiveMapFormat = 0x00280730;
    /** US, 1, retired. */
    public static final int CodeNumberFormat = 0x00280740;
    /** CS, 1. */
    public static final int PixelSpacingCalibrationType = 0x00280A02;
    /** LO, 1. */
    public static final int PixelSpacingCalibrationDescription = 0x00280A04;
    /** CS, 1. */
    public static final int PixelIntensityRelationship = 0x00281040;
    /** SS, 1. */
    public static final int PixelIntensityRelationshipSign = 0x00281041;
    /** DS, 1-n. */
    public static final int WindowCenter = 0x00281050;
    /** DS, 1-n. */
    public static final int WindowWidth = 0x00281051;
    /** DS, 1. */
    public static final int RescaleIntercept = 0x00281052;
    /** DS, 1. */
    public static final int RescaleSlope = 0x00281053;
    /** LO, 1. */
    public static final int RescaleType = 0x00281054;
    /** LO, 1-n. */
    public static final int WindowCenterWidthExplanation = 0x00281055;
    /** CS, 1. */
    public static final int VOILUTFunction = 0x00281056;
    /** CS, 1, retired. */
    public static final int GrayScale = 0x00281080;
    /** CS, 1. */
    public static final int RecommendedViewingMode = 0x00281090;
    /** US or SS, 3, retired. */
    public static final int GrayLookupTableDescriptor = 0x00281100;
    /** US or SS, 3. */
    public static final int RedPaletteColorLookupTableDescriptor = 0x00281101;
    /** US or SS, 3. */
    public static final int GreenPaletteColorLookupTableDescriptor = 0x00281102;
    /** US or SS, 3. */
    public static final int BluePaletteColorLookupTableDescriptor = 0x00281103;
    /** US, 3. */
    public static final int AlphaPaletteColorLookupTableDescriptor = 0x00281104;
    /** US or SS, 4, retired. */
    public static final int LargeRedPaletteColorLookupTableDescriptor = 0x00281111;
    /** US or SS, 4, retired. */
    public static final int LargeGreenPaletteColorLookupTableDescriptor = 0x00281112;
    /** US or SS, 4, retired. */
    public static final int LargeBluePaletteColorLookupTableDescriptor = 0x00281113;
    /** UI, 1. */
    public static final int PaletteColorLookupTableUID = 0x00281199;
    /** US or SS or OW, 1-n, retired. */
    public static final int GrayLookupTableData = 0x00281200;
    /** OW, 1. */
    public static final int RedPaletteColorLookupTableData = 0x00281201;
    /** OW, 1. */
    public static final int GreenPaletteColorLookupTableData = 0x00281202;
    /** OW, 1. */
    public static final int BluePaletteColorLookupTableData = 0x00281203;
    /** OW, 1. */
    public static final int AlphaPaletteColorLookupTableData = 0x00281204;
    /** OW, 1, retired. */
    public static final int LargeRedPaletteColorLookupTableData = 0x00281211;
    /** OW, 1, retired. */
    public static final int LargeGreenPaletteColorLookupTableData = 0x00281212;
    /** OW, 1, retired. */
    public static final int LargeBluePaletteColorLookupTableData = 0x00281213;
    /** UI, 1, retired. */
    public static final int LargePaletteColorLookupTableUID = 0x00281214;
    /** OW, 1. */
    public static final int SegmentedRedPaletteColorLookupTableData = 0x00281221;
    /** OW, 1. */
    public static final int SegmentedGreenPaletteColorLookupTableData = 0x00281222;
    /** OW, 1. */
    public static final int SegmentedBluePaletteColorLookupTableData = 0x00281223;
    /** OW, 1. */
    public static final int SegmentedAlphaPaletteColorLookupTableData = 0x00281224;
    /** SQ, 1. */
    public static final int StoredValueColorRangeSequence = 0x00281230;
    /** FD, 1. */
    public static final int MinimumStoredValueMapped = 0x00281231;
    /** FD, 1. */
    public static final int MaximumStoredValueMapped = 0x00281232;
    /** CS, 1. */
    public static final int BreastImplantPresent = 0x00281300;
    /** CS, 1. */
    public static final int PartialView = 0x00281350;
    /** ST, 1. */
    public static final int PartialViewDescription = 0x00281351;
    /** SQ, 1. */
    public static final int PartialViewCodeSequence = 0x00281352;
    /** CS, 1. */
    public static final int SpatialLocationsPreserved = 0x0028135A;
    /** SQ, 1. */
    public static final int DataFrameAssignmentSequence = 0x00281401;
    /** CS, 1. */
    public static final int DataPathAssignment = 0x00281402;
    /** US, 1. */
    public static final int BitsMappedToColorLookupTable = 0x00281403;
    /** SQ, 1. */
    public static final int BlendingLUT1Sequence = 0x00281404;
    /** CS, 1. */
    public static final int BlendingLUT1TransferFunction = 0x00281405;
    /** FD, 1. */
    public static final int BlendingWeightConstant = 0x00281406;
    /** US, 3. */
    public static final int BlendingLookupTableDescriptor = 0x00281407;
    /** OW, 1. */
    public static final int BlendingLookupTableData = 0x00281408;
    /** SQ, 1. */
    public static final int EnhancedPaletteColorLookupTableSequence = 0x0028140B;
    /** SQ, 1. */
    public static final int BlendingLUT2Sequence = 0x0028140C;
    /** CS, 1. */
    public static final int BlendingLUT2TransferFunction = 0x0028140D;
    /** CS, 1. */
    public static final int DataPathID = 0x0028140E;
    /** CS, 1. */
    public static final int RGBLUTTransferFunction = 0x0028140F;
    /** CS, 1. */
    public static final int AlphaLUTTransferFunction = 0x00281410;
    /** OB, 1. */
    public static final int ICCProfile = 0x00282000;
    /** CS, 1. */
    public static final int ColorSpace = 0x00282002;
    /** CS, 1. */
    public static final int LossyImageCompression = 0x00282110;
    /** DS, 1-n. */
    public static final int LossyImageCompressionRatio = 0x00282112;
    /** CS, 1-n. */
    public static final int LossyImageCompressionMethod = 0x00282114;
    /** SQ, 1. */
    public static final int ModalityLUTSequence = 0x00283000;
    /** SQ, 1. */
    public static final int VariableModalityLUTSequence = 0x00283001;
    /** US or SS, 3. */
    public static final int LUTDescriptor = 0x00283002;
    /** LO, 1. */
    public static final int LUTExplanation = 0x00283003;
    /** LO, 1. */
    public static final int ModalityLUTType = 0x00283004;
    /** US or OW, 1-n. */
    public static final int LUTData = 0x00283006;
    /** SQ, 1. */
    public static final int VOILUTSequence = 0x00283010;
    /** SQ, 1. */
    public static final int SoftcopyVOILUTSequence = 0x00283110;
    /** LT, 1, retired. */
    public static final int ImagePresentationComments = 0x00284000;
    /** SQ, 1, retired. */
    public static final int BiPlaneAcquisitionSequence = 0x00285000;
    /** US, 1. */
    public static final int RepresentativeFrameNumber = 0x00286010;
    /** US, 1-n. */
    public static final int FrameNumbersOfInterest = 0x00286020;
    /** LO, 1-n. */
    public static final int FrameOfInterestDescription = 0x00286022;
    /** CS, 1-n. */
    public static final int FrameOfInterestType = 0x00286023;
    /** US, 1-n, retired. */
    public static final int MaskPointers = 0x00286030;
    /** US, 1-n. */
    public static final int RWavePointer = 0x00286040;
    /** SQ, 1. */
    public static final int MaskSubtractionSequence = 0x00286100;
    /** CS, 1. */
    public static final int MaskOperation = 0x00286101;
    /** US, 2-2n. */
    public static final int ApplicableFrameRange = 0x00286102;
    /** US, 1-n. */
    public static final int MaskFrameNumbers = 0x00286110;
    /** US, 1. */
    public static final int ContrastFrameAveraging = 0x00286112;
    /** FL, 2. */
    public static final int MaskSubPixelShift = 0x00286114;
    /** SS, 1. */
    public static final int TIDOffset = 0x00286120;
    /** ST, 1. */
    public static final int MaskOperationExplanation = 0x00286190;
    /** SQ, 1. */
    public static final int EquipmentAdministratorSequence = 0x00287000;
    /** US, 1. */
    public static final int NumberOfDisplaySubsystems = 0x00287001;
    /** US, 1. */
    public static final int CurrentConfigurationID = 0x00287002;
    /** US, 1. */
    public static final int DisplaySubsystemID = 0x00287003;
    /** SH, 1. */
    public static final int DisplaySubsystemName = 0x00287004;
    /** LO, 1. */
    public static final int DisplaySubsystemDescription = 0x00287005;
    /** CS, 1. */
    public static final int SystemStatus = 0x00287006;
    /** LO, 1. */
    public static final int SystemStatusComment = 0x00287007;
    /** SQ, 1. */
    public static final int TargetLuminanceCharacteristicsSequence = 0x00287008;
    /** US, 1. */
    public static final int LuminanceCharacteristicsID = 0x00287009;
    /** SQ, 1. */
    public static final int DisplaySubsystemConfigurationSequence = 0x0028700A;
    /** US, 1. */
    public static final int ConfigurationID = 0x0028700B;
    /** SH, 1. */
    public static final int ConfigurationName = 0x0028700C;
    /** LO, 1. */
    public static final int ConfigurationDescription = 0x0028700D;
    /** US, 1. */
    public static final int ReferencedTargetLuminanceCharacteristicsID = 0x0028700E;
    /** SQ, 1. */
    public static final int QAResultsSequence = 0x0028700F;
    /** SQ, 1. */
    public static final int DisplaySubsystemQAResultsSequence = 0x00287010;
    /** SQ, 1. */
    public static final int ConfigurationQAResultsSequence = 0x00287011;
    /** SQ, 1. */
    public static final int MeasurementEquipmentSequence = 0x00287012;
    /** CS, 1-n. */
    public static final int MeasurementFunctions = 0x00287013;
    /** CS, 1. */
    public static final int MeasurementEquipmentType = 0x00287014;
    /** SQ, 1. */
    public static final int VisualEvaluationResultSequence = 0x00287015;
    /** SQ, 1. */
    public static final int DisplayCalibrationResultSequence = 0x00287016;
    /** US, 1. */
    public static final int DDLValue = 0x00287017;
    /** FL, 2. */
    public static final int CIExyWhitePoint = 0x00287018;
    /** CS, 1. */
    public static final int DisplayFunctionType = 0x00287019;
    /** FL, 1. */
    public static final int GammaValue = 0x0028701A;
    /** US, 1. */
    public static final int NumberOfLuminancePoints = 0x0028701B;
    /** SQ, 1. */
    public static final int LuminanceResponseSequence = 0x0028701C;
    /** FL, 1. */
    public static final int TargetMinimumLuminance = 0x0028701D;
    /** FL, 1. */
    public static final int TargetMaximumLuminance = 0x0028701E;
    /** FL, 1. */
    public static final int LuminanceValue = 0x0028701F;
    /** LO, 1. */
    public static final int LuminanceResponseDescription = 0x00287020;
    /** CS, 1. */
    public static final int WhitePointFlag = 0x00287021;
    /** SQ, 1. */
    public static final int DisplayDeviceTypeCodeSequence = 0x00287022;
    /** SQ, 1. */
    public static final int DisplaySubsystemSequence = 0x00287023;
    /** SQ, 1. */
    public static final int LuminanceResultSequence = 0x00287024;
    /** CS, 1. */
    public static final int AmbientLightValueSource = 0x00287025;
    /** CS, 1-n. */
    public static final int MeasuredCharacteristics = 0x00287026;
    /** SQ, 1. */
    public static final int LuminanceUniformityResultSequence = 0x00287027;
    /** SQ, 1. */
    public static final int VisualEvaluationTestSequence = 0x00287028;
    /** CS, 1. */
    public static final int TestResult = 0x00287029;
    /** LO, 1. */
    public static final int TestResultComment = 0x0028702A;
    /** CS, 1. */
    public static final int TestImageValidation = 0x0028702B;
    /** SQ, 1. */
    public static final int TestPatternCodeSequence = 0x0028702C;
    /** SQ, 1. */
    public static final int MeasurementPatternCodeSequence = 0x0028702D;
    /** SQ, 1. */
    public static final int VisualEvaluationMethodCodeSequence = 0x0028702E;
    /** UR, 1. */
    public static final int PixelDataProviderURL = 0x00287FE0;
    /** UL, 1. */
    public static final int DataPointRows = 0x00289001;
    /** UL, 1. */
    public static final int DataPointColumns = 0x00289002;
    /** CS, 1. */
    public static final int SignalDomainColumns = 0x00289003;
    /** US, 1, retired. */
    public static final int LargestMonochromePixelValue = 0x00289099;
    /** CS, 1. */
    public static final int DataRepresentation = 0x00289108;
    /** SQ, 1. */
    public static final int PixelMeasuresSequence = 0x00289110;
    /** SQ, 1. */
    public static final int FrameVOILUTSequence = 0x00289132;
    /** SQ, 1. */
    public static final int PixelValueTransformationSequence = 0x00289145;
    /** CS, 1. */
    public static final int SignalDomainRows = 0x00289235;
    /** FL, 1. */
    public static final int DisplayFilterPercentage = 0x00289411;
    /** SQ, 1. */
    public static final int FramePixelShiftSequence = 0x00289415;
    /** US, 1. */
    public static final int SubtractionItemID = 0x00289416;
    /** SQ, 1. */
    public static final int PixelIntensityRelationshipLUTSequence = 0x00289422;
    /** SQ, 1. */
    public static final int FramePixelDataPropertiesSequence = 0x00289443;
    /** CS, 1. */
    public static final int GeometricalProperties = 0x00289444;
    /** FL, 1. */
    public static final int GeometricMaximumDistortion = 0x00289445;
    /** CS, 1-n. */
    public static final int ImageProcessingApplied = 0x00289446;
    /** CS, 1. */
    public static final int MaskSelectionMode = 0x00289454;
    /** CS, 1. */
    public static final int LUTFunction = 0x00289474;
    /** FL, 1. */
    public static final int MaskVisibilityPercentage = 0x00289478;
    /** SQ, 1. */
    public static final int PixelShiftSequence = 0x00289501;
    /** SQ, 1. */
    public static final int RegionPixelShiftSequence = 0x00289502;
    /** SS, 2-2n. */
    public static final int VerticesOfTheRegion = 0x00289503;
    /** SQ, 1. */
    public static final int MultiFramePresentationSequence = 0x00289505;
    /** US, 2-2n. */
    public static final int PixelShiftFrameRange = 0x00289506;
    /** US, 2-2n. */
    public static final int LUTFrameRange = 0x00289507;
    /** DS, 16. */
    public static final int ImageToEquipmentMappingMatrix = 0x00289520;
    /** CS, 1. */
    public static final int EquipmentCoordinateSystemIdentification = 0x00289537;
    /** CS, 1, retired. */
    public static final int StudyStatusID = 0x0032000A;
    /** CS, 1, retired. */
    public static final int StudyPriorityID = 0x0032000C;
    /** LO, 1, retired. */
    public static final int StudyIDIssuer = 0x00320012;
    /** DA, 1, retired. */
    public static final int StudyVerifiedDate = 0x00320032;
    /** TM, 1, retired. */
    public static final int StudyVerifiedTime = 0x00320033;
    /** DA, 1, retired. */
    public static final int StudyReadDate = 0x00320034;
    /** TM, 1, retired. */
    public static final int StudyReadTime = 0x00320035;
    /** DA, 1, retired. */
    public static final int ScheduledStudyStartDate = 0x00321000;
    /** TM, 1, retired. */
    public static final int ScheduledStudyStartTime = 0x00321001;
    /** DA, 1, retired. */
    public static final int ScheduledStudyStopDate = 0x00321010;
    /** TM, 1, retired. */
    public static final int ScheduledStudyStopTime = 0x00321011;
    /** LO, 1, retired. */
    public static final int ScheduledStudyLocation = 0x00321020;
    /** AE, 1-n, retired. */
    public static final int ScheduledStudyLocationAETitle = 0x00321021;
    /** LO, 1, retired. */
    public static final int ReasonForStudy = 0x00321030;
    /** SQ, 1. */
    public static final int RequestingPhysicianIdentificationSequence = 0x00321031;
    /** PN, 1. */
    public static final int RequestingPhysician = 0x00321032;
    /** LO, 1. */
    public static final int RequestingService = 0x00321033;
    /** SQ, 1. */
    public static final int RequestingServiceCodeSequence = 0x00321034;
    /** DA, 1, retired. */
    public static final int StudyArrivalDate = 0x00321040;
    /** TM, 1, retired. */
    public static final int StudyArrivalTime = 0x00321041;
    /** DA, 1, retired. */
    public static final int StudyCompletionDate = 0x00321050;
    /** TM, 1, retired. */
    public static final int StudyCompletionTime = 0x00321051;
    /** CS, 1, retired. */
    public static final int StudyComponentStatusID = 0x00321055;
    /** LO, 1. */
    public static final int RequestedProcedureDescription = 0x00321060;
    /** SQ, 1. */
    public static final int RequestedProcedureCodeSequence = 0x00321064;
    /** SQ, 1. */
    public static final int RequestedLateralityCodeSequence = 0x00321065;
    /** UT, 1. */
    public static final int ReasonForVisit = 0x00321066;
    /** SQ, 1. */
    public static final int ReasonForVisitCodeSequence = 0x00321067;
    /** LO, 1. */
    public static final int RequestedContrastAgent = 0x00321070;
    /** LT, 1, retired. */
    public static final int StudyComments = 0x00324000;
    /** SQ, 1. */
    public static final int FlowIdentifierSequence = 0x00340001;
    /** OB, 1. */
    public static final int FlowIdentifier = 0x00340002;
    /** UI, 1. */
    public static final int FlowTransferSyntaxUID = 0x00340003;
    /** UL, 1. */
    public static final int FlowRTPSamplingRate = 0x00340004;
    /** OB, 1. */
    public static final int SourceIdentifier = 0x00340005;
    /** OB, 1. */
    public static final int FrameOriginTimestamp = 0x00340007;
    /** CS, 1. */
    public static final int IncludesImagingSubject = 0x00340008;
    /** SQ, 1. */
    public static final int FrameUsefulnessGroupSequence = 0x00340009;
    /** SQ, 1. */
    public static final int RealTimeBulkDataFlowSequence = 0x0034000A;
    /** SQ, 1. */
    public static final int CameraPositionGroupSequence = 0x0034000B;
    /** CS, 1. */
    public static final int IncludesInformation = 0x0034000C;
    /** SQ, 1. */
    public static final int TimeOfFrameGroupSequence = 0x0034000D;
    /** SQ, 1, retired. */
    public static final int ReferencedPatientAliasSequence = 0x00380004;
    /** CS, 1. */
    public static final int VisitStatusID = 0x00380008;
    /** LO, 1. */
    public static final int AdmissionID = 0x00380010;
    /** LO, 1, retired. */
    public static final int IssuerOfAdmissionID = 0x00380011;
    /** SQ, 1. */
    public static final int IssuerOfAdmissionIDSequence = 0x00380014;
    /** LO, 1. */
    public static final int RouteOfAdmissions = 0x00380016;
    /** DA, 1, retired. */
    public static final int ScheduledAdmissionDate = 0x0038001A;
    /** TM, 1, retired. */
    public static final int ScheduledAdmissionTime = 0x0038001B;
    /** DA, 1, retired. */
    public static final int ScheduledDischargeDate = 0x0038001C;
    /** TM, 1, retired. */
    public static final int ScheduledDischargeTime = 0x0038001D;
    /** LO, 1, retired. */
    public static final int ScheduledPatientInstitutionResidence = 0x0038001E;
    /** DA, 1. */
    public static final int AdmittingDate = 0x00380020;
    /** TM, 1. */
    public static final int AdmittingTime = 0x00380021;
    /** DA, 1, retired. */
    public static final int DischargeDate = 0x00380030;
    /** TM, 1, retired. */
    public static final int DischargeTime = 0x00380032;
    /** LO, 1, retired. */
    public static final int DischargeDiagnosisDescription = 0x00380040;
    /** SQ, 1, retired. */
    public static final int DischargeDiagnosisCodeSequence = 0x00380044;
    /** LO, 1. */
    public static final int SpecialNeeds = 0x00380050;
    /** LO, 1. */
    public static final int ServiceEpisodeID = 0x00380060;
    /** LO, 1, retired. */
    public static final int IssuerOfServiceEpisodeID = 0x00380061;
    /** LO, 1. */
    public static final int ServiceEpisodeDescription = 0x00380062;
    /** SQ, 1. */
    public static final int IssuerOfServiceEpisodeIDSequence = 0x00380064;
    /** SQ, 1. */
    public static final int PertinentDocumentsSequence = 0x00380100;
    /** SQ, 1. */
    public static final int PertinentResourcesSequence = 0x00380101;
    /** LO, 1. */
    public static final int ResourceDescription = 0x00380102;
    /** LO, 1. */
    public static final int CurrentPatientLocation = 0x00380300;
    /** LO, 1. */
    public static final int PatientInstitutionResidence = 0x00380400;
    /** LO, 1. */
    public static final int PatientState = 0x00380500;
    /** SQ, 1. */
    public static final int PatientClinicalTrialParticipationSequence = 0x00380502;
    /** LT, 1. */
    public static final int VisitComments = 0x00384000;
    /** CS, 1. */
    public static final int WaveformOriginality = 0x003A0004;
    /** US, 1. */
    public static final int NumberOfWaveformChannels = 0x003A0005;
    /** UL, 1. */
    public static final int NumberOfWaveformSamples = 0x003A0010;
    /** DS, 1. */
    public static final int SamplingFrequency = 0x003A001A;
    /** SH, 1. */
    public static final int MultiplexGroupLabel = 0x003A0020;
    /** SQ, 1. */
    public static final int ChannelDefinitionSequence = 0x003A0200;
    /** IS, 1. */
    public static final int WaveformChannelNumber = 0x003A0202;
    /** SH, 1. */
    public static final int ChannelLabel = 0x003A0203;
    /** CS, 1-n. */
    public static final int ChannelStatus = 0x003A0205;
    /** SQ, 1. */
    public static final int ChannelSourceSequence = 0x003A0208;
    /** SQ, 1. */
    public static final int ChannelSourceModifiersSequence = 0x003A0209;
    /** SQ, 1. */
    public static final int SourceWaveformSequence = 0x003A020A;
    /** LO, 1. */
    public static final int ChannelDerivationDescription = 0x003A020C;
    /** DS, 1. */
    public static final int ChannelSensitivity = 0x003A0210;
    /** SQ, 1. */
    public static final int ChannelSensitivityUnitsSequence = 0x003A0211;
    /** DS, 1. */
    public static final int ChannelSensitivityCorrectionFactor = 0x003A0212;
    /** DS, 1. */
    public static final int ChannelBaseline = 0x003A0213;
    /** DS, 1. */
    public static final int ChannelTimeSkew = 0x003A0214;
    /** DS, 1. */
    public static final int ChannelSampleSkew = 0x003A0215;
    /** DS, 1. */
    public static final int ChannelOffset = 0x003A0218;
    /** US, 1. */
    public static final int WaveformBitsStored = 0x003A021A;
    /** DS, 1. */
    public static final int FilterLowFrequency = 0x003A0220;
    /** DS, 1. */
    public static final int FilterHighFrequency = 0x003A0221;
    /** DS, 1. */
    public static final int NotchFilterFrequency = 0x003A0222;
    /** DS, 1. */
    public static final int NotchFilterBandwidth = 0x003A0223;
    /** FL, 1. */
    public static final int WaveformDataDisplayScale = 0x003A0230;
    /** US, 3. */
    public static final int WaveformDisplayBackgroundCIELabValue = 0x003A0231;
    /** SQ, 1. */
    public static final int WaveformPresentationGroupSequence = 0x003A0240;
    /** US, 1. */
    public static final int PresentationGroupNumber = 0x003A0241;
    /** SQ, 1. */
    public static final int ChannelDisplaySequence = 0x003A0242;
    /** US, 3. */
    public static final int ChannelRecommendedDisplayCIELabValue = 0x003A0244;
    /** FL, 1. */
    public static final int ChannelPosition = 0x003A0245;
    /** CS, 1. */
    public static final int DisplayShadingFlag = 0x003A0246;
    /** FL, 1. */
    public static final int FractionalChannelDisplayScale = 0x003A0247;
    /** FL, 1. */
    public static final int AbsoluteChannelDisplayScale = 0x003A0248;
    /** SQ, 1. */
    public static final int MultiplexedAudioChannelsDescriptionCodeSequence = 0x003A0300;
    /** IS, 1. */
    public static final int ChannelIdentificationCode = 0x003A0301;
    /** CS, 1. */
    public static final int ChannelMode = 0x003A0302;
    /** UI, 1. */
    public static final int MultiplexGroupUID = 0x003A0310;
    /** DS, 1. */
    public static final int PowerlineFrequency = 0x003A0311;
    /** SQ, 1. */
    public static final int ChannelImpedanceSequence = 0x003A0312;
    /** DS, 1. */
    public static final int ImpedanceValue = 0x003A0313;
    /** DT, 1. */
    public static final int ImpedanceMeasurementDateTime = 0x003A0314;
    /** DS, 1. */
    public static final int ImpedanceMeasurementFrequency = 0x003A0315;
    /** CS, 1. */
    public static final int ImpedanceMeasurementCurrentType = 0x003A0316;
    /** CS, 1. */
    public static final int WaveformAmplifierType = 0x003A0317;
    /** SQ, 1. */
    public static final int FilterLowFrequencyCharacteristicsSequence = 0x003A0318;
    /** SQ, 1. */
    public static final int FilterHighFrequencyCharacteristicsSequence = 0x003A0319;
    /** SQ, 1. */
    public static final int SummarizedFilterLookupTable = 0x003A0320;
    /** SQ, 1. */
    public static final int NotchFilterCharacteristicsSequence = 0x003A0321;
    /** CS, 1. */
    public static final int WaveformFilterType = 0x003A0322;
    /** SQ, 1. */
    public static final int AnalogFilterCharacteristicsSequence = 0x003A0323;
    /** DS, 1. */
    public static final int AnalogFilterRollOff = 0x003A0324;
    /** SQ, 1. */
    public static final int AnalogFilterType = 0x003A0325;
    /** SQ, 1. */
    public static final int DigitalFilterCharacteristicsSequence = 0x003A0326;
    /** IS, 1. */
    public static final int DigitalFilterOrder = 0x003A0327;
    /** SQ, 1. */
    public static final int DigitalFilterTypeCodeSequence = 0x003A0328;
    /** ST, 1. */
    public static final int WaveformFilterDescription = 0x003A0329;
    /** SQ, 1. */
    public static final int FilterLookupTableSequence = 0x003A032A;
    /** ST, 1. */
    public static final int FilterLookupTableDescription = 0x003A032B;
    /** SQ, 1. */
    public static final int FrequencyEncodingCodeSequence = 0x003A032C;
    /** SQ, 1. */
    public static final int MagnitudeEncodingCodeSequence = 0x003A032D;
    /** OD, 1. */
    public static final int FilterLookupTableData = 0x003A032E;
    /** AE, 1-n. */
    public static final int ScheduledStationAETitle = 0x00400001;
    /** DA, 1. */
    public static final int ScheduledProcedureStepStartDate = 0x00400002;
    /** TM, 1. */
    public static final int ScheduledProcedureStepStartTime = 0x00400003;
    /** DA, 1. */
    public static final int ScheduledProcedureStepEndDate = 0x00400004;
    /** TM, 1. */
    public static final int ScheduledProcedureStepEndTime = 0x00400005;
    /** PN, 1. */
    public static final int ScheduledPerformingPhysicianName = 0x00400006;
    /** LO, 1. */
    public static final int ScheduledProcedureStepDescription = 0x00400007;
    /** SQ, 1. */
    public static final int ScheduledProtocolCodeSequence = 0x00400008;
    /** SH, 1. */
    public static final int ScheduledProcedureStepID = 0x00400009;
    /** SQ, 1. */
    public static final int StageCodeSequence = 0x0040000A;
    /** SQ, 1. */
    public static final int ScheduledPerformingPhysicianIdentificationSequence = 0x0040000B;
    /** SH, 1-n. */
    public static final int ScheduledStationName = 0x00400010;
    /** SH, 1. */
    public static final int ScheduledProcedureStepLocation = 0x00400011;
    /** LO, 1. */
    public static final int PreMedication = 0x00400012;
    /** CS, 1. */
    public static final int ScheduledProcedureStepStatus = 0x00400020;
    /** SQ, 1. */
    public static final int OrderPlacerIdentifierSequence = 0x00400026;
    /** SQ, 1. */
    public static final int OrderFillerIdentifierSequence = 0x00400027;
    /** UT, 1. */
    public static final int LocalNamespaceEntityID = 0x00400031;
    /** UT, 1. */
    public static final int UniversalEntityID = 0x00400032;
    /** CS, 1. */
    public static final int UniversalEntityIDType = 0x00400033;
    /** CS, 1. */
    public static final int IdentifierTypeCode = 0x00400035;
    /** SQ, 1. */
    public static final int AssigningFacilitySequence = 0x00400036;
    /** SQ, 1. */
    public static final int AssigningJurisdictionCodeSequence = 0x00400039;
    /** SQ, 1. */
    public static final int AssigningAgencyOrDepartmentCodeSequence = 0x0040003A;
    /** SQ, 1. */
    public static final int ScheduledProcedureStepSequence = 0x00400100;
    /** SQ, 1. */
    public static final int ReferencedNonImageCompositeSOPInstanceSequence = 0x00400220;
    /** AE, 1. */
    public static final int PerformedStationAETitle = 0x00400241;
    /** SH, 1. */
    public static final int PerformedStationName = 0x00400242;
    /** SH, 1. */
    public static final int PerformedLocation = 0x00400243;
    /** DA, 1. */
    public static final int PerformedProcedureStepStartDate = 0x00400244;
    /** TM, 1. */
    public static final int PerformedProcedureStepStartTime = 0x00400245;
    /** DA, 1. */
    public static final int PerformedProcedureStepEndDate = 0x00400250;
    /** TM, 1. */
    public static final int PerformedProcedureStepEndTime = 0x00400251;
    /** CS, 1. */
    public static final int PerformedProcedureStepStatus = 0x00400252;
    /** SH, 1. */
    public static final int PerformedProcedureStepID = 0x00400253;
    /** LO, 1. */
    public static final int PerformedProcedureStepDescription = 0x00400254;
    /** LO, 1. */
    public static final int PerformedProcedureTypeDescription = 0x00400255;
    /** SQ, 1. */
    public static final int PerformedProtocolCodeSequence = 0x00400260;
    /** CS, 1. */
    public static final int PerformedProtocolType = 0x00400261;
    /** SQ, 1. */
    public static final int ScheduledStepAttributesSequence = 0x00400270;
    /** SQ, 1. */
    public static final int RequestAttributesSequence = 0x00400275;
    /** ST, 1. */
    public static final int CommentsOnThePerformedProcedureStep = 0x00400280;
    /** SQ, 1. */
    public static final int PerformedProcedureStepDiscontinuationReasonCodeSequence = 0x00400281;
    /** SQ, 1. */
    public static final int QuantitySequence = 0x00400293;
    /** DS, 1. */
    public static final int Quantity = 0x00400294;
    /** SQ, 1. */
    public static final int MeasuringUnitsSequence = 0x00400295;
    /** SQ, 1. */
    public static final int BillingItemSequence = 0x00400296;
    /** US, 1, retired. */
    public static final int TotalTimeOfFluoroscopy = 0x00400300;
    /** US, 1, retired. */
    public static final int TotalNumberOfExposures = 0x00400301;
    /** US, 1. */
    public static final int EntranceDose = 0x00400302;
    /** US, 1-2. */
    public static final int ExposedArea = 0x00400303;
    /** DS, 1. */
    public static final int DistanceSourceToEntrance = 0x00400306;
    /** DS, 1, retired. */
    public static final int DistanceSourceToSupport = 0x00400307;
    /** SQ, 1, retired. */
    public static final int ExposureDoseSequence = 0x0040030E;
    /** ST, 1. */
    public static final int CommentsOnRadiationDose = 0x00400310;
    /** DS, 1. */
    public static final int XRayOutput = 0x00400312;
    /** DS, 1. */
    public static final int HalfValueLayer = 0x00400314;
    /** DS, 1. */
    public static final int OrganDose = 0x00400316;
    /** CS, 1. */
    public static final int OrganExposed = 0x00400318;
    /** SQ, 1. */
    public static final int BillingProcedureStepSequence = 0x00400320;
    /** SQ, 1. */
    public static final int FilmConsumptionSequence = 0x00400321;
    /** SQ, 1. */
    public static final int BillingSuppliesAndDevicesSequence = 0x00400324;
    /** SQ, 1, retired. */
    public static final int ReferencedProcedureStepSequence = 0x00400330;
    /** SQ, 1. */
    public static final int PerformedSeriesSequence = 0x00400340;
    /** LT, 1. */
    public static final int CommentsOnTheScheduledProcedureStep = 0x00400400;
    /** SQ, 1. */
    public static final int ProtocolContextSequence = 0x00400440;
    /** SQ, 1. */
    public static final int ContentItemModifierSequence = 0x00400441;
    /** SQ, 1. */
    public static final int ScheduledSpecimenSequence = 0x00400500;
    /** LO, 1, retired. */
    public static final int SpecimenAccessionNumber = 0x0040050A;
    /** LO, 1. */
    public static final int ContainerIdentifier = 0x00400512;
    /** SQ, 1. */
    public static final int IssuerOfTheContainerIdentifierSequence = 0x00400513;
    /** SQ, 1. */
    public static final int AlternateContainerIdentifierSequence = 0x00400515;
    /** SQ, 1. */
    public static final int ContainerTypeCodeSequence = 0x00400518;
    /** LO, 1. */
    public static final int ContainerDescription = 0x0040051A;
    /** SQ, 1. */
    public static final int ContainerComponentSequence = 0x00400520;
    /** SQ, 1, retired. */
    public static final int SpecimenSequence = 0x00400550;
    /** LO, 1. */
    public static final int SpecimenIdentifier = 0x00400551;
    /** SQ, 1, retired. */
    public static final int SpecimenDescriptionSequenceTrial = 0x00400552;
    /** ST, 1, retired. */
    public static final int SpecimenDescriptionTrial = 0x00400553;
    /** UI, 1. */
    public static final int SpecimenUID = 0x00400554;
    /** SQ, 1. */
    public static final int AcquisitionContextSequence = 0x00400555;
    /** ST, 1. */
    public static final int AcquisitionContextDescription = 0x00400556;
    /** SQ, 1. */
    public static final int SpecimenDescriptionSequence = 0x00400560;
    /** SQ, 1. */
    public static final int IssuerOfTheSpecimenIdentifierSequence = 0x00400562;
    /** SQ, 1. */
    public static final int SpecimenTypeCodeSequence = 0x0040059A;
    /** LO, 1. */
    public static final int SpecimenShortDescription = 0x00400600;
    /** UT, 1. */
    public static final int SpecimenDetailedDescription = 0x00400602;
    /** SQ, 1. */
    public static final int SpecimenPreparationSequence = 0x00400610;
    /** SQ, 1. */
    public static final int SpecimenPreparationStepContentItemSequence = 0x00400612;
    /** SQ, 1. */
    public static final int SpecimenLocalizationContentItemSequence = 0x00400620;
    /** LO, 1, retired. */
    public static final int SlideIdentifier = 0x004006FA;
    /** SQ, 1. */
    public static final int WholeSlideMicroscopyImageFrameTypeSequence = 0x00400710;
    /** SQ, 1. */
    public static final int ImageCenterPointCoordinatesSequence = 0x0040071A;
    /** DS, 1. */
    public static final int XOffsetInSlideCoordinateSystem = 0x0040072A;
    /** DS, 1. */
    public static final int YOffsetInSlideCoordinateSystem = 0x0040073A;
    /** DS, 1. */
    public static final int ZOffsetInSlideCoordinateSystem = 0x0040074A;
    /** SQ, 1, retired. */
    public static final int PixelSpacingSequence = 0x004008D8;
    /** SQ, 1, retired. */
    public static final int CoordinateSystemAxisCodeSequence = 0x004008DA;
    /** SQ, 1. */
    public static final int MeasurementUnitsCodeSequence = 0x004008EA;
    /** SQ, 1, retired. */
    public static final int VitalStainCodeSequenceTrial = 0x004009F8;
    /** SH, 1. */
    public static final int RequestedProcedureID = 0x00401001;
    /** LO, 1. */
    public static final int ReasonForTheRequestedProcedure = 0x00401002;
    /** SH, 1. */
    public static final int RequestedProcedurePriority = 0x00401003;
    /** LO, 1. */
    public static final int PatientTransportArrangements = 0x00401004;
    /** LO, 1. */
    public static final int RequestedProcedureLocation = 0x00401005;
    /** SH, 1, retired. */
    public static final int PlacerOrderNumberProcedure = 0x00401006;
    /** SH, 1, retired. */
    public static final int FillerOrderNumberProcedure = 0x00401007;
    /** LO, 1. */
    public static final int ConfidentialityCode = 0x00401008;
    /** SH, 1. */
    public static final int ReportingPriority = 0x00401009;
    /** SQ, 1. */
    public static final int ReasonForRequestedProcedureCodeSequence = 0x0040100A;
    /** PN, 1-n. */
    public static final int NamesOfIntendedRecipientsOfResults = 0x00401010;
    /** SQ, 1. */
    public static final int IntendedRecipientsOfResultsIdentificationSequence = 0x00401011;
    /** SQ, 1. */
    public static final int ReasonForPerformedProcedureCodeSequence = 0x00401012;
    /** LO, 1, retired. */
    public static final int RequestedProcedureDescriptionTrial = 0x00401060;
    /** SQ, 1. */
    public static final int PersonIdentificationCodeSequence = 0x00401101;
    /** ST, 1. */
    public static final int PersonAddress = 0x00401102;
    /** LO, 1-n. */
    public static final int PersonTelephoneNumbers = 0x00401103;
    /** LT, 1. */
    public static final int PersonTelecomInformation = 0x00401104;
    /** LT, 1. */
    public static final int RequestedProcedureComments = 0x00401400;
    /** LO, 1, retired. */
    public static final int ReasonForTheImagingServiceRequest = 0x00402001;
    /** DA, 1. */
    public static final int IssueDateOfImagingServiceRequest = 0x00402004;
    /** TM, 1. */
    public static final int IssueTimeOfImagingServiceRequest = 0x00402005;
    /** SH, 1, retired. */
    public static final int PlacerOrderNumberImagingServiceRequestRetired = 0x00402006;
    /** SH, 1, retired. */
    public static final int FillerOrderNumberImagingServiceRequestRetired = 0x00402007;
    /** PN, 1. */
    public static final int OrderEnteredBy = 0x00402008;
    /** SH, 1. */
    public static final int OrderEntererLocation = 0x00402009;
    /** SH, 1. */
    public static final int OrderCallbackPhoneNumber = 0x00402010;
    /** LT, 1. */
    public static final int OrderCallbackTelecomInformation = 0x00402011;
    /** LO, 1. */
    public static final int PlacerOrderNumberImagingServiceRequest = 0x00402016;
    /** LO, 1. */
    public static final int FillerOrderNumberImagingServiceRequest = 0x00402017;
    /** LT, 1. */
    public static final int ImagingServiceRequestComments = 0x00402400;
    /** LO, 1. */
    public static final int ConfidentialityConstraintOnPatientDataDescription = 0x00403001;
    /** CS, 1, retired. */
    public static final int GeneralPurposeScheduledProcedureStepStatus = 0x00404001;
    /** CS, 1, retired. */
    public static final int GeneralPurposePerformedProcedureStepStatus = 0x00404002;
    /** CS, 1, retired. */
    public static final int GeneralPurposeScheduledProcedureStepPriority = 0x00404003;
    /** SQ, 1, retired. */
    public static final int ScheduledProcessingApplicationsCodeSequence = 0x00404004;
    /** DT, 1. */
    public static final int ScheduledProcedureStepStartDateTime = 0x00404005;
    /** CS, 1, retired. */
    public static final int MultipleCopiesFlag = 0x00404006;
    /** SQ, 1, retired. */
    public static final int PerformedProcessingApplicationsCodeSequence = 0x00404007;
    /** DT, 1. */
    public static final int ScheduledProcedureStepExpirationDateTime = 0x00404008;
    /** SQ, 1. */
    public static final int HumanPerformerCodeSequence = 0x00404009;
    /** DT, 1. */
    public static final int ScheduledProcedureStepModificationDateTime = 0x00404010;
    /** DT, 1. */
    public static final int ExpectedCompletionDateTime = 0x00404011;
    /** SQ, 1, retired. */
    public static final int ResultingGeneralPurposePerformedProcedureStepsSequence = 0x00404015;
    /** SQ, 1, retired. */
    public static final int ReferencedGeneralPurposeScheduledProcedureStepSequence = 0x00404016;
    /** SQ, 1. */
    public static final int ScheduledWorkitemCodeSequence = 0x00404018;
    /** SQ, 1. */
    public static final int PerformedWorkitemCodeSequence = 0x00404019;
    /** CS, 1, retired. */
    public static final int InputAvailabilityFlag = 0x00404020;
    /** SQ, 1. */
    public static final int InputInformationSequence = 0x00404021;
    /** SQ, 1, retired. */
    public static final int RelevantInformationSequence = 0x00404022;
    /** UI, 1, retired. */
    public static final int ReferencedGeneralPurposeScheduledProcedureStepTransactionUID = 0x00404023;
    /** SQ, 1. */
    public static final int ScheduledStationNameCodeSequence = 0x00404025;
    /** SQ, 1. */
    public static final int ScheduledStationClassCodeSequence = 0x00404026;
    /** SQ, 1. */
    public static final int ScheduledStationGeographicLocationCodeSequence = 0x00404027;
    /** SQ, 1. */
    public static final int PerformedStationNameCodeSequence = 0x00404028;
    /** SQ, 1. */
    public static final int PerformedStationClassCodeSequence = 0x00404029;
    /** SQ, 1. */
    public static final int PerformedStationGeographicLocationCodeSequence = 0x00404030;
    /** SQ, 1, retired. */
    public static final int RequestedSubsequentWorkitemCodeSequence = 0x00404031;
    /** SQ, 1, retired. */
    public static final int NonDICOMOutputCodeSequence = 0x00404032;
    /** SQ, 1. */
    public static final int OutputInformationSequence = 0x00404033;
    /** SQ, 1. */
    public static final int ScheduledHumanPerformersSequence = 0x00404034;
    /** SQ, 1. */
    public static final int ActualHumanPerformersSequence = 0x00404035;
    /** LO, 1. */
    public static final int HumanPerformerOrganization = 0x00404036;
    /** PN, 1. */
    public static final int HumanPerformerName = 0x00404037;
    /** CS, 1. */
    public static final int RawDataHandling = 0x00404040;
    /** CS, 1. */
    public static final int InputReadinessState = 0x00404041;
    /** DT, 1. */
    public static final int PerformedProcedureStepStartDateTime = 0x00404050;
    /** DT, 1. */
    public static final int PerformedProcedureStepEndDateTime = 0x00404051;
    /** DT, 1. */
    public static final int ProcedureStepCancellationDateTime = 0x00404052;
    /** SQ, 1. */
    public static final int OutputDestinationSequence = 0x00404070;
    /** SQ, 1. */
    public static final int DICOMStorageSequence = 0x00404071;
    /** SQ, 1. */
    public static final int STOWRSStorageSequence = 0x00404072;
    /** UR, 1. */
    public static final int StorageURL = 0x00404073;
    /** SQ, 1. */
    public static final int XDSStorageSequence = 0x00404074;
    /** DS, 1. */
    public static final int EntranceDoseInmGy = 0x00408302;
    /** CS, 1. */
    public static final int EntranceDoseDerivation = 0x00408303;
    /** SQ, 1. */
    public static final int ParametricMapFrameTypeSequence = 0x00409092;
    /** SQ, 1. */
    public static final int ReferencedImageRealWorldValueMappingSequence = 0x00409094;
    /** SQ, 1. */
    public static final int RealWorldValueMappingSequence = 0x00409096;
    /** SQ, 1. */
    public static final int PixelValueMappingCodeSequence = 0x00409098;
    /** SH, 1. */
    public static final int LUTLabel = 0x00409210;
    /** US or SS, 1. */
    public static final int RealWorldValueLastValueMapped = 0x00409211;
    /** FD, 1-n. */
    public static final int RealWorldValueLUTData = 0x00409212;
    /** FD, 1. */
    public static final int DoubleFloatRealWorldValueLastValueMapped = 0x00409213;
    /** FD, 1. */
    public static final int DoubleFloatRealWorldValueFirstValueMapped = 0x00409214;
    /** US or SS, 1. */
    public static final int RealWorldValueFirstValueMapped = 0x00409216;
    /** SQ, 1. */
    public static final int QuantityDefinitionSequence = 0x00409220;
    /** FD, 1. */
    public static final int RealWorldValueIntercept = 0x00409224;
    /** FD, 1. */
    public static final int RealWorldValueSlope = 0x00409225;
    /** CS, 1, retired. */
    public static final int FindingsFlagTrial = 0x0040A007;
    /** CS, 1. */
    public static final int RelationshipType = 0x0040A010;
    /** SQ, 1, retired. */
    public static final int FindingsSequenceTrial = 0x0040A020;
    /** UI, 1, retired. */
    public static final int FindingsGroupUIDTrial = 0x0040A021;
    /** UI, 1, retired. */
    public static final int ReferencedFindingsGroupUIDTrial = 0x0040A022;
    /** DA, 1, retired. */
    public static final int FindingsGroupRecordingDateTrial = 0x0040A023;
    /** TM, 1, retired. */
    public static final int FindingsGroupRecordingTimeTrial = 0x0040A024;
    /** SQ, 1, retired. */
    public static final int FindingsSourceCategoryCodeSequenceTrial = 0x0040A026;
    /** LO, 1. */
    public static final int VerifyingOrganization = 0x0040A027;
    /** SQ, 1, retired. */
    public static final int DocumentingOrganizationIdentifierCodeSequenceTrial = 0x0040A028;
    /** DT, 1. */
    public static final int VerificationDateTime = 0x0040A030;
    /** DT, 1. */
    public static final int ObservationDateTime = 0x0040A032;
    /** DT, 1. */
    public static final int ObservationStartDateTime = 0x0040A033;
    /** CS, 1. */
    public static final int ValueType = 0x0040A040;
    /** SQ, 1. */
    public static final int ConceptNameCodeSequence = 0x0040A043;
    /** LO, 1, retired. */
    public static final int MeasurementPrecisionDescriptionTrial = 0x0040A047;
    /** CS, 1. */
    public static final int ContinuityOfContent = 0x0040A050;
    /** CS, 1-n, retired. */
    public static final int UrgencyOrPriorityAlertsTrial = 0x0040A057;
    /** LO, 1, retired. */
    public static final int SequencingIndicatorTrial = 0x0040A060;
    /** SQ, 1, retired. */
    public static final int DocumentIdentifierCodeSequenceTrial = 0x0040A066;
    /** PN, 1, retired. */
    public static final int DocumentAuthorTrial = 0x0040A067;
    /** SQ, 1, retired. */
    public static final int DocumentAuthorIdentifierCodeSequenceTrial = 0x0040A068;
    /** SQ, 1, retired. */
    public static final int IdentifierCodeSequenceTrial = 0x0040A070;
    /** SQ, 1. */
    public static final int VerifyingObserverSequence = 0x0040A073;
    /** OB, 1, retired. */
    public static final int ObjectBinaryIdentifierTrial = 0x0040A074;
    /** PN, 1. */
    public static final int VerifyingObserverName = 0x0040A075;
    /** SQ, 1, retired. */
    public static final int DocumentingObserverIdentifierCodeSequenceTrial = 0x0040A076;
    /** SQ, 1. */
    public static final int AuthorObserverSequence = 0x0040A078;
    /** SQ, 1. */
    public static final int ParticipantSequence = 0x0040A07A;
    /** SQ, 1. */
    public static final int CustodialOrganizationSequence = 0x0040A07C;
    /** CS, 1. */
    public static final int ParticipationType = 0x0040A080;
    /** DT, 1. */
    public static final int ParticipationDateTime = 0x0040A082;
    /** CS, 1. */
    public static final int ObserverType = 0x0040A084;
    /** SQ, 1, retired. */
    public static final int ProcedureIdentifierCodeSequenceTrial = 0x0040A085;
    /** SQ, 1. */
    public static final int VerifyingObserverIdentificationCodeSequence = 0x0040A088;
    /** OB, 1, retired. */
    public static final int ObjectDirectoryBinaryIdentifierTrial = 0x0040A089;
    /** SQ, 1, retired. */
    public static final int EquivalentCDADocumentSequence = 0x0040A090;
    /** US, 2-2n. */
    public static final int ReferencedWaveformChannels = 0x0040A0B0;
    /** DA, 1, retired. */
    public static final int DateOfDocumentOrVerbalTransactionTrial = 0x0040A110;
    /** TM, 1, retired. */
    public static final int TimeOfDocumentCreationOrVerbalTransactionTrial = 0x0040A112;
    /** DT, 1. */
    public static final int DateTime = 0x0040A120;
    /** DA, 1. */
    public static final int Date = 0x0040A121;
    /** TM, 1. */
    public static final int Time = 0x0040A122;
    /** PN, 1. */
    public static final int PersonName = 0x0040A123;
    /** UI, 1. */
    public static final int UID = 0x0040A124;
    /** CS, 2, retired. */
    public static final int ReportStatusIDTrial = 0x0040A125;
    /** CS, 1. */
    public static final int TemporalRangeType = 0x0040A130;
    /** UL, 1-n. */
    public static final int ReferencedSamplePositions = 0x0040A132;
    /** US, 1-n, retired. */
    public static final int ReferencedFrameNumbers = 0x0040A136;
    /** DS, 1-n. */
    public static final int ReferencedTimeOffsets = 0x0040A138;
    /** DT, 1-n. */
    public static final int ReferencedDateTime = 0x0040A13A;
    /** UT, 1. */
    public static final int TextValue = 0x0040A160;
    /** FD, 1-n. */
    public static final int FloatingPointValue = 0x0040A161;
    /** SL, 1-n. */
    public static final int RationalNumeratorValue = 0x0040A162;
    /** UL, 1-n. */
    public static final int RationalDenominatorValue = 0x0040A163;
    /** SQ, 1, retired. */
    public static final int ObservationCategoryCodeSequenceTrial = 0x0040A167;
    /** SQ, 1. */
    public static final int ConceptCodeSequence = 0x0040A168;
    /** ST, 1, retired. */
    public static final int BibliographicCitationTrial = 0x0040A16A;
    /** SQ, 1. */
    public static final int PurposeOfReferenceCodeSequence = 0x0040A170;
    /** UI, 1. */
    public static final int ObservationUID = 0x0040A171;
    /** UI, 1, retired. */
    public static final int ReferencedObservationUIDTrial = 0x0040A172;
    /** CS, 1, retired. */
    public static final int ReferencedObservationClassTrial = 0x0040A173;
    /** CS, 1, retired. */
    public static final int ReferencedObjectObservationClassTrial = 0x0040A174;
    /** US, 1. */
    public static final int AnnotationGroupNumber = 0x0040A180;
    /** DA, 1, retired. */
    public static final int ObservationDateTrial = 0x0040A192;
    /** TM, 1, retired. */
    public static final int ObservationTimeTrial = 0x0040A193;
    /** CS, 1, retired. */
    public static final int MeasurementAutomationTrial = 0x0040A194;
    /** SQ, 1. */
    public static final int ModifierCodeSequence = 0x0040A195;
    /** ST, 1, retired. */
    public static final int IdentificationDescriptionTrial = 0x0040A224;
    /** CS, 1, retired. */
    public static final int CoordinatesSetGeometricTypeTrial = 0x0040A290;
    /** SQ, 1, retired. */
    public static final int AlgorithmCodeSequenceTrial = 0x0040A296;
    /** ST, 1, retired. */
    public static final int AlgorithmDescriptionTrial = 0x0040A297;
    /** SL, 2-2n, retired. */
    public static final int PixelCoordinatesSetTrial = 0x0040A29A;
    /** SQ, 1. */
    public static final int MeasuredValueSequence = 0x0040A300;
    /** SQ, 1. */
    public static final int NumericValueQualifierCodeSequence = 0x0040A301;
    /** PN, 1, retired. */
    public static final int CurrentObserverTrial = 0x0040A307;
    /** DS, 1-n. */
    public static final int NumericValue = 0x0040A30A;
    /** SQ, 1, retired. */
    public static final int ReferencedAccessionSequenceTrial = 0x0040A313;
    /** ST, 1, retired. */
    public static final int ReportStatusCommentTrial = 0x0040A33A;
    /** SQ, 1, retired. */
    public static final int ProcedureContextSequenceTrial = 0x0040A340;
    /** PN, 1, retired. */
    public static final int VerbalSourceTrial = 0x0040A352;
    /** ST, 1, retired. */
    public static final int AddressTrial = 0x0040A353;
    /** LO, 1, retired. */
    public static final int TelephoneNumberTrial = 0x0040A354;
    /** SQ, 1, retired. */
    public static final int VerbalSourceIdentifierCodeSequenceTrial = 0x0040A358;
    /** SQ, 1. */
    public static final int PredecessorDocumentsSequence = 0x0040A360;
    /** SQ, 1. */
    public static final int ReferencedRequestSequence = 0x0040A370;
    /** SQ, 1. */
    public static final int PerformedProcedureCodeSequence = 0x0040A372;
    /** SQ, 1. */
    public static final int CurrentRequestedProcedureEvidenceSequence = 0x0040A375;
    /** SQ, 1, retired. */
    public static final int ReportDetailSequenceTrial = 0x0040A380;
    /** SQ, 1. */
    public static final int PertinentOtherEvidenceSequence = 0x0040A385;
    /** SQ, 1. */
    public static final int HL7StructuredDocumentReferenceSequence = 0x0040A390;
    /** UI, 1, retired. */
    public static final int ObservationSubjectUIDTrial = 0x0040A402;
    /** CS, 1, retired. */
    public static final int ObservationSubjectClassTrial = 0x0040A403;
    /** SQ, 1, retired. */
    public static final int ObservationSubjectTypeCodeSequenceTrial = 0x0040A404;
    /** CS, 1. */
    public static final int CompletionFlag = 0x0040A491;
    /** LO, 1. */
    public static final int CompletionFlagDescription = 0x0040A492;
    /** CS, 1. */
    public static final int VerificationFlag = 0x0040A493;
    /** CS, 1. */
    public static final int ArchiveRequested = 0x0040A494;
    /** CS, 1. */
    public static final int PreliminaryFlag = 0x0040A496;
    /** SQ, 1. */
    public static final int ContentTemplateSequence = 0x0040A504;
    /** SQ, 1. */
    public static final int IdenticalDocumentsSequence = 0x0040A525;
    /** CS, 1, retired. */
    public static final int ObservationSubjectContextFlagTrial = 0x0040A600;
    /** CS, 1, retired. */
    public static final int ObserverContextFlagTrial = 0x0040A601;
    /** CS, 1, retired. */
    public static final int ProcedureContextFlagTrial = 0x0040A603;
    /** SQ, 1. */
    public static final int ContentSequence = 0x0040A730;
    /** SQ, 1, retired. */
    public static final int RelationshipSequenceTrial = 0x0040A731;
    /** SQ, 1, retired. */
    public static final int RelationshipTypeCodeSequenceTrial = 0x0040A732;
    /** SQ, 1, retired. */
    public static final int LanguageCodeSequenceTrial = 0x0040A744;
    /** SQ, 1. */
    public static final int TabulatedValuesSequence = 0x0040A801;
    /** UL, 1. */
    public static final int NumberOfTableRows = 0x0040A802;
    /** UL, 1. */
    public static final int NumberOfTableColumns = 0x0040A803;
    /** UL, 1. */
    public static final int TableRowNumber = 0x0040A804;
    /** UL, 1. */
    public static final int TableColumnNumber = 0x0040A805;
    /** SQ, 1. */
    public static final int TableRowDefinitionSequence = 0x0040A806;
    /** SQ, 1. */
    public static final int TableColumnDefinitionSequence = 0x0040A807;
    /** SQ, 1. */
    public static final int CellValuesSequence = 0x0040A808;
    /** ST, 1, retired. */
    public static final int UniformResourceLocatorTrial = 0x0040A992;
    /** SQ, 1. */
    public static final int WaveformAnnotationSequence = 0x0040B020;
    /** CS, 1. */
    public static final int TemplateIdentifier = 0x0040DB00;
    /** DT, 1, retired. */
    public static final int TemplateVersion = 0x0040DB06;
    /** DT, 1, retired. */
    public static final int TemplateLocalVersion = 0x0040DB07;
    /** CS, 1, retired. */
    public static final int TemplateExtensionFlag = 0x0040DB0B;
    /** UI, 1, retired. */
    public static final int TemplateExtensionOrganizationUID = 0x0040DB0C;
    /** UI, 1, retired. */
    public static final int TemplateExtensionCreatorUID = 0x0040DB0D;
    /** UL, 1-n. */
    public static final int ReferencedContentItemIdentifier = 0x0040DB73;
    /** ST, 1. */
    public static final int HL7InstanceIdentifier = 0x0040E001;
    /** DT, 1. */
    public static final int HL7DocumentEffectiveTime = 0x0040E004;
    /** SQ, 1. */
    public static final int HL7DocumentTypeCodeSequence = 0x0040E006;
    /** SQ, 1. */
    public static final int DocumentClassCodeSequence = 0x0040E008;
    /** UR, 1. */
    public static final int RetrieveURI = 0x0040E010;
    /** UI, 1. */
    public static final int RetrieveLocationUID = 0x0040E011;
    /** CS, 1. */
    public static final int TypeOfInstances = 0x0040E020;
    /** SQ, 1. */
    public static final int DICOMRetrievalSequence = 0x0040E021;
    /** SQ, 1. */
    public static final int DICOMMediaRetrievalSequence = 0x0040E022;
    /** SQ, 1. */
    public static final int WADORetrievalSequence = 0x0040E023;
    /** SQ, 1. */
    public static final int XDSRetrievalSequence = 0x0040E024;
    /** SQ, 1. */
    public static final int WADORSRetrievalSequence = 0x0040E025;
    /** UI, 1. */
    public static final int RepositoryUniqueID = 0x0040E030;
    /** UI, 1. */
    public static final int HomeCommunityID = 0x0040E031;
    /** ST, 1. */
    public static final int DocumentTitle = 0x00420010;
    /** OB, 1. */
    public static final int EncapsulatedDocument = 0x00420011;
    /** LO, 1. */
    public static final int MIMETypeOfEncapsulatedDocument = 0x00420012;
    /** SQ, 1. */
    public static final int SourceInstanceSequence = 0x00420013;
    /** LO, 1-n. */
    public static final int ListOfMIMETypes = 0x00420014;
    /** UL, 1. */
    public static final int EncapsulatedDocumentLength = 0x00420015;
    /** ST, 1. */
    public static final int ProductPackageIdentifier = 0x00440001;
    /** CS, 1. */
    public static final int SubstanceAdministrationApproval = 0x00440002;
    /** LT, 1. */
    public static final int ApprovalStatusFurtherDescription = 0x00440003;
    /** DT, 1. */
    public static final int ApprovalStatusDateTime = 0x00440004;
    /** SQ, 1. */
    public static final int ProductTypeCodeSequence = 0x00440007;
    /** LO, 1-n. */
    public static final int ProductName = 0x00440008;
    /** LT, 1. */
    public static final int ProductDescription = 0x00440009;
    /** LO, 1. */
    public static final int ProductLotIdentifier = 0x0044000A;
    /** DT, 1. */
    public static final int ProductExpirationDateTime = 0x0044000B;
    /** DT, 1. */
    public static final int SubstanceAdministrationDateTime = 0x00440010;
    /** LO, 1. */
    public static final int SubstanceAdministrationNotes = 0x00440011;
    /** LO, 1. */
    public static final int SubstanceAdministrationDeviceID = 0x00440012;
    /** SQ, 1. */
    public static final int ProductParameterSequence = 0x00440013;
    /** SQ, 1. */
    public static final int SubstanceAdministrationParameterSequence = 0x00440019;
    /** SQ, 1. */
    public static final int ApprovalSequence = 0x00440100;
    /** SQ, 1. */
    public static final int AssertionCodeSequence = 0x00440101;
    /** UI, 1. */
    public static final int AssertionUID = 0x00440102;
    /** SQ, 1. */
    public static final int AsserterIdentificationSequence = 0x00440103;
    /** DT, 1. */
    public static final int AssertionDateTime = 0x00440104;
    /** DT, 1. */
    public static final int AssertionExpirationDateTime = 0x00440105;
    /** UT, 1. */
    public static final int AssertionComments = 0x00440106;
    /** SQ, 1. */
    public static final int RelatedAssertionSequence = 0x00440107;
    /** UI, 1. */
    public static final int ReferencedAssertionUID = 0x00440108;
    /** SQ, 1. */
    public static final int ApprovalSubjectSequence = 0x00440109;
    /** SQ, 1. */
    public static final int OrganizationalRoleCodeSequence = 0x0044010A;
    /** LO, 1. */
    public static final int LensDescription = 0x00460012;
    /** SQ, 1. */
    public static final int RightLensSequence = 0x00460014;
    /** SQ, 1. */
    public static final int LeftLensSequence = 0x00460015;
    /** SQ, 1. */
    public static final int UnspecifiedLateralityLensSequence = 0x00460016;
    /** SQ, 1. */
    public static final int CylinderSequence = 0x00460018;
    /** SQ, 1. */
    public static final int PrismSequence = 0x00460028;
    /** FD, 1. */
    public static final int HorizontalPrismPower = 0x00460030;
    /** CS, 1. */
    public static final int HorizontalPrismBase = 0x00460032;
    /** FD, 1. */
    public static final int VerticalPrismPower = 0x00460034;
    /** CS, 1. */
    public static final int VerticalPrismBase = 0x00460036;
    /** CS, 1. */
    public static final int LensSegmentType = 0x00460038;
    /** FD, 1. */
    public static final int OpticalTransmittance = 0x00460040;
    /** FD, 1. */
    public static final int ChannelWidth = 0x00460042;
    /** FD, 1. */
    public static final int PupilSize = 0x00460044;
    /** FD, 1. */
    public static final int CornealSize = 0x00460046;
    /** SQ, 1. */
    public static final int CornealSizeSequence = 0x00460047;
    /** SQ, 1. */
    public static final int AutorefractionRightEyeSequence = 0x00460050;
    /** SQ, 1. */
    public static final int AutorefractionLeftEyeSequence = 0x00460052;
    /** FD, 1. */
    public static final int DistancePupillaryDistance = 0x00460060;
    /** FD, 1. */
    public static final int NearPupillaryDistance = 0x00460062;
    /** FD, 1. */
    public static final int IntermediatePupillaryDistance = 0x00460063;
    /** FD, 1. */
    public static final int OtherPupillaryDistance = 0x00460064;
    /** SQ, 1. */
    public static final int KeratometryRightEyeSequence = 0x00460070;
    /** SQ, 1. */
    public static final int KeratometryLeftEyeSequence = 0x00460071;
    /** SQ, 1. */
    public static final int SteepKeratometricAxisSequence = 0x00460074;
    /** FD, 1. */
    public static final int RadiusOfCurvature = 0x00460075;
    /** FD, 1. */
    public static final int KeratometricPower = 0x00460076;
    /** FD, 1. */
    public static final int KeratometricAxis = 0x00460077;
    /** SQ, 1. */
    public static final int FlatKeratometricAxisSequence = 0x00460080;
    /** CS, 1. */
    public static final int BackgroundColor = 0x00460092;
    /** CS, 1. */
    public static final int Optotype = 0x00460094;
    /** CS, 1. */
    public static final int OptotypePresentation = 0x00460095;
    /** SQ, 1. */
    public static final int SubjectiveRefractionRightEyeSequence = 0x00460097;
    /** SQ, 1. */
    public static final int SubjectiveRefractionLeftEyeSequence = 0x00460098;
    /** SQ, 1. */
    public static final int AddNearSequence = 0x00460100;
    /** SQ, 1. */
    public static final int AddIntermediateSequence = 0x00460101;
    /** SQ, 1. */
    public static final int AddOtherSequence = 0x00460102;
    /** FD, 1. */
    public static final int AddPower = 0x00460104;
    /** FD, 1. */
    public static final int ViewingDistance = 0x00460106;
    /** SQ, 1. */
    public static final int CorneaMeasurementsSequence = 0x00460110;
    /** SQ, 1. */
    public static final int SourceOfCorneaMeasurementDataCodeSequence = 0x00460111;
    /** SQ, 1. */
    public static final int SteepCornealAxisSequence = 0x00460112;
    /** SQ, 1. */
    public static final int FlatCornealAxisSequence = 0x00460113;
    /** FD, 1. */
    public static final int CornealPower = 0x00460114;
    /** FD, 1. */
    public static final int CornealAxis = 0x00460115;
    /** SQ, 1. */
    public static final int CorneaMeasurementMethodCodeSequence = 0x00460116;
    /** FL, 1. */
    public static final int RefractiveIndexOfCornea = 0x00460117;
    /** FL, 1. */
    public static final int RefractiveIndexOfAqueousHumor = 0x00460118;
    /** SQ, 1. */
    public static final int VisualAcuityTypeCodeSequence = 0x00460121;
    /** SQ, 1. */
    public static final int VisualAcuityRightEyeSequence = 0x00460122;
    /** SQ, 1. */
    public static final int VisualAcuityLeftEyeSequence = 0x00460123;
    /** SQ, 1. */
    public static final int VisualAcuityBothEyesOpenSequence = 0x00460124;
    /** CS, 1. */
    public static final int ViewingDistanceType = 0x00460125;
    /** SS, 2. */
    public static final int VisualAcuityModifiers = 0x00460135;
    /** FD, 1. */
    public static final int DecimalVisualAcuity = 0x00460137;
    /** LO, 1. */
    public static final int OptotypeDetailedDefinition = 0x00460139;
    /** SQ, 1. */
    public static final int ReferencedRefractiveMeasurementsSequence = 0x00460145;
    /** FD, 1. */
    public static final int SpherePower = 0x00460146;
    /** FD, 1. */
    public static final int CylinderPower = 0x00460147;
    /** CS, 1. */
    public static final int CornealTopographySurface = 0x00460201;
    /** FL, 2. */
    public static final int CornealVertexLocation = 0x00460202;
    /** FL, 1. */
    public static final int PupilCentroidXCoordinate = 0x00460203;
    /** FL, 1. */
    public static final int PupilCentroidYCoordinate = 0x00460204;
    /** FL, 1. */
    public static final int EquivalentPupilRadius = 0x00460205;
    /** SQ, 1. */
    public static final int CornealTopographyMapTypeCodeSequence = 0x00460207;
    /** IS, 2-2n. */
    public static final int VerticesOfTheOutlineOfPupil = 0x00460208;
    /** SQ, 1. */
    public static final int CornealTopographyMappingNormalsSequence = 0x00460210;
    /** SQ, 1. */
    public static final int MaximumCornealCurvatureSequence = 0x00460211;
    /** FL, 1. */
    public static final int MaximumCornealCurvature = 0x00460212;
    /** FL, 2. */
    public static final int MaximumCornealCurvatureLocation = 0x00460213;
    /** SQ, 1. */
    public static final int MinimumKeratometricSequence = 0x00460215;
    /** SQ, 1. */
    public static final int SimulatedKeratometricCylinderSequence = 0x00460218;
    /** FL, 1. */
    public static final int AverageCornealPower = 0x00460220;
    /** FL, 1. */
    public static final int CornealISValue = 0x00460224;
    /** FL, 1. */
    public static final int AnalyzedArea = 0x00460227;
    /** FL, 1. */
    public static final int SurfaceRegularityIndex = 0x00460230;
    /** FL, 1. */
    public static final int SurfaceAsymmetryIndex = 0x00460232;
    /** FL, 1. */
    public static final int CornealEccentricityIndex = 0x00460234;
    /** FL, 1. */
    public static final int KeratoconusPredictionIndex = 0x00460236;
    /** FL, 1. */
    public static final int DecimalPotentialVisualAcuity = 0x00460238;
    /** CS, 1. */
    public static final int CornealTopographyMapQualityEvaluation = 0x00460242;
    /** SQ, 1. */
    public static final int SourceImageCornealProcessedDataSequence = 0x00460244;
    /** FL, 3. */
    public static final int CornealPointLocation = 0x00460247;
    /** CS, 1. */
    public static final int CornealPointEstimated = 0x00460248;
    /** FL, 1. */
    public static final int AxialPower = 0x00460249;
    /** FL, 1. */
    public static final int TangentialPower = 0x00460250;
    /** FL, 1. */
    public static final int RefractivePower = 0x00460251;
    /** FL, 1. */
    public static final int RelativeElevation = 0x00460252;
    /** FL, 1. */
    public static final int CornealWavefront = 0x00460253;
    /** FL, 1. */
    public static final int ImagedVolumeWidth = 0x00480001;
    /** FL, 1. */
    public static final int ImagedVolumeHeight = 0x00480002;
    /** FL, 1. */
    public static final int ImagedVolumeDepth = 0x00480003;
    /** UL, 1. */
    public static final int TotalPixelMatrixColumns = 0x00480006;
    /** UL, 1. */
    public static final int TotalPixelMatrixRows = 0x00480007;
    /** SQ, 1. */
    public static final int TotalPixelMatrixOriginSequence = 0x00480008;
    /** CS, 1. */
    public static final int SpecimenLabelInImage = 0x00480010;
    /** CS, 1. */
    public static final int FocusMethod = 0x00480011;
    /** CS, 1. */
    public static final int ExtendedDepthOfField = 0x00480012;
    /** US, 1. */
    public static final int NumberOfFocalPlanes = 0x00480013;
    /** FL, 1. */
    public static final int DistanceBetweenFocalPlanes = 0x00480014;
    /** US, 3. */
    public static final int RecommendedAbsentPixelCIELabValue = 0x00480015;
    /** SQ, 1. */
    public static final int IlluminatorTypeCodeSequence = 0x00480100;
    /** DS, 6. */
    public static final int ImageOrientationSlide = 0x00480102;
    /** SQ, 1. */
    public static final int OpticalPathSequence = 0x00480105;
    /** SH, 1. */
    public static final int OpticalPathIdentifier = 0x00480106;
    /** ST, 1. */
    public static final int OpticalPathDescription = 0x00480107;
    /** SQ, 1. */
    public static final int IlluminationColorCodeSequence = 0x00480108;
    /** SQ, 1. */
    public static final int SpecimenReferenceSequence = 0x00480110;
    /** DS, 1. */
    public static final int CondenserLensPower = 0x00480111;
    /** DS, 1. */
    public static final int ObjectiveLensPower = 0x00480112;
    /** DS, 1. */
    public static final int ObjectiveLensNumericalAperture = 0x00480113;
    /** CS, 1. */
    public static final int ConfocalMode = 0x00480114;
    /** CS, 1. */
    public static final int TissueLocation = 0x00480115;
    /** SQ, 1. */
    public static final int ConfocalMicroscopyImageFrameTypeSequence = 0x00480116;
    /** FD, 1. */
    public static final int ImageAcquisitionDepth = 0x00480117;
    /** SQ, 1. */
    public static final int PaletteColorLookupTableSequence = 0x00480120;
    /** SQ, 1, retired. */
    public static final int ReferencedImageNavigationSequence = 0x00480200;
    /** US, 2, retired. */
    public static final int TopLeftHandCornerOfLocalizerArea = 0x00480201;
    /** US, 2, retired. */
    public static final int BottomRightHandCornerOfLocalizerArea = 0x00480202;
    /** SQ, 1. */
    public static final int OpticalPathIdentificationSequence = 0x00480207;
    /** SQ, 1. */
    public static final int PlanePositionSlideSequence = 0x0048021A;
    /** SL, 1. */
    public static final int ColumnPositionInTotalImagePixelMatrix = 0x0048021E;
    /** SL, 1. */
    public static final int RowPositionInTotalImagePixelMatrix = 0x0048021F;
    /** CS, 1. */
    public static final int PixelOriginInterpretation = 0x00480301;
    /** UL, 1. */
    public static final int NumberOfOpticalPaths = 0x00480302;
    /** UL, 1. */
    public static final int TotalPixelMatrixFocalPlanes = 0x00480303;
    /** CS, 1. */
    public static final int CalibrationImage = 0x00500004;
    /** SQ, 1. */
    public static final int DeviceSequence = 0x00500010;
    /** SQ, 1. */
    public static final int ContainerComponentTypeCodeSequence = 0x00500012;
    /** FD, 1. */
    public static final int ContainerComponentThickness = 0x00500013;
    /** DS, 1. */
    public static final int DeviceLength = 0x00500014;
    /** FD, 1. */
    public static final int ContainerComponentWidth = 0x00500015;
    /** DS, 1. */
    public static final int DeviceDiameter = 0x00500016;
    /** CS, 1. */
    public static final int DeviceDiameterUnits = 0x00500017;
    /** DS, 1. */
    public static final int DeviceVolume = 0x00500018;
    /** DS, 1. */
    public static final int InterMarkerDistance = 0x00500019;
    /** CS, 1. */
    public static final int ContainerComponentMaterial = 0x0050001A;
    /** LO, 1. */
    public static final int ContainerComponentID = 0x0050001B;
    /** FD, 1. */
    public static final int ContainerComponentLength = 0x0050001C;
    /** FD, 1. */
    public static final int ContainerComponentDiameter = 0x0050001D;
    /** LO, 1. */
    public static final int ContainerComponentDescription = 0x0050001E;
    /** LO, 1. */
    public static final int DeviceDescription = 0x00500020;
    /** ST, 1. */
    public static final int LongDeviceDescription = 0x00500021;
    /** FL, 1. */
    public static final int ContrastBolusIngredientPercentByVolume = 0x00520001;
    /** FD, 1. */
    public static final int OCTFocalDistance = 0x00520002;
    /** FD, 1. */
    public static final int BeamSpotSize = 0x00520003;
    /** FD, 1. */
    public static final int EffectiveRefractiveIndex = 0x00520004;
    /** CS, 1. */
    public static final int OCTAcquisitionDomain = 0x00520006;
    /** FD, 1. */
    public static final int OCTOpticalCenterWavelength = 0x00520007;
    /** FD, 1. */
    public static final int AxialResolution = 0x00520008;
    /** FD, 1. */
    public static final int RangingDepth = 0x00520009;
    /** FD, 1. */
    public static final int ALineRate = 0x00520011;
    /** US, 1. */
    public static final int ALinesPerFrame = 0x00520012;
    /** FD, 1. */
    public static final int CatheterRotationalRate = 0x00520013;
    /** FD, 1. */
    public static final int ALinePixelSpacing = 0x00520014;
    /** SQ, 1. */
    public static final int ModeOfPercutaneousAccessSequence = 0x00520016;
    /** SQ, 1. */
    public static final int IntravascularOCTFrameTypeSequence = 0x00520025;
    /** CS, 1. */
    public static final int OCTZOffsetApplied = 0x00520026;
    /** SQ, 1. */
    public static final int IntravascularFrameContentSequence = 0x00520027;
    /** FD, 1. */
    public static final int IntravascularLongitudinalDistance = 0x00520028;
    /** SQ, 1. */
    public static final int IntravascularOCTFrameContentSequence = 0x00520029;
    /** SS, 1. */
    public static final int OCTZOffsetCorrection = 0x00520030;
    /** CS, 1. */
    public static final int CatheterDirectionOfRotation = 0x00520031;
    /** FD, 1. */
    public static final int SeamLineLocation = 0x00520033;
    /** FD, 1. */
    public static final int FirstALineLocation = 0x00520034;
    /** US, 1. */
    public static final int SeamLineIndex = 0x00520036;
    /** US, 1. */
    public static final int NumberOfPaddedALines = 0x00520038;
    /** CS, 1. */
    public static final int InterpolationType = 0x00520039;
    /** CS, 1. */
    public static final int RefractiveIndexApplied = 0x0052003A;
    /** US, 1-n. */
    public static final int EnergyWindowVector = 0x00540010;
    /** US, 1. */
    public static final int NumberOfEnergyWindows = 0x00540011;
    /** SQ, 1. */
    public static final int EnergyWindowInformationSequence = 0x00540012;
    /** SQ, 1. */
    public static final int EnergyWindowRangeSequence = 0x00540013;
    /** DS, 1. */
    public static final int EnergyWindowLowerLimit = 0x00540014;
    /** DS, 1. */
    public static final int EnergyWindowUpperLimit = 0x00540015;
    /** SQ, 1. */
    public static final int RadiopharmaceuticalInformationSequence = 0x00540016;
    /** IS, 1. */
    public static final int ResidualSyringeCounts = 0x00540017;
    /** SH, 1. */
    public static final int EnergyWindowName = 0x00540018;
    /** US, 1-n. */
    public static final int DetectorVector = 0x00540020;
    /** US, 1. */
    public static final int NumberOfDetectors = 0x00540021;
    /** SQ, 1. */
    public static final int DetectorInformationSequence = 0x00540022;
    /** US, 1-n. */
    public static final int PhaseVector = 0x00540030;
    /** US, 1. */
    public static final int NumberOfPhases = 0x00540031;
    /** SQ, 1. */
    public static final int PhaseInformationSequence = 0x00540032;
    /** US, 1. */
    public static final int NumberOfFramesInPhase = 0x00540033;
    /** IS, 1. */
    public static final int PhaseDelay = 0x00540036;
    /** IS, 1. */
    public static final int PauseBetweenFrames = 0x00540038;
    /** CS, 1. */
    public static final int PhaseDescription = 0x00540039;
    /** US, 1-n. */
    public static final int RotationVector = 0x00540050;
    /** US, 1. */
    public static final int NumberOfRotations = 0x00540051;
    /** SQ, 1. */
    public static final int RotationInformationSequence = 0x00540052;
    /** US, 1. */
    public static final int NumberOfFramesInRotation = 0x00540053;
    /** US, 1-n. */
    public static final int RRIntervalVector = 0x00540060;
    /** US, 1. */
    public static final int NumberOfRRIntervals = 0x00540061;
    /** SQ, 1. */
    public static final int GatedInformationSequence = 0x00540062;
    /** SQ, 1. */
    public static final int DataInformationSequence = 0x00540063;
    /** US, 1-n. */
    public static final int TimeSlotVector = 0x00540070;
    /** US, 1. */
    public static final int NumberOfTimeSlots = 0x00540071;
    /** SQ, 1. */
    public static final int TimeSlotInformationSequence = 0x00540072;
    /** DS, 1. */
    public static final int TimeSlotTime = 0x00540073;
    /** US, 1-n. */
    public static final int SliceVector = 0x00540080;
    /** US, 1. */
    public static final int NumberOfSlices = 0x00540081;
    /** US, 1-n. */
    public static final int AngularViewVector = 0x00540090;
    /** US, 1-n. */
    public static final int TimeSliceVector = 0x00540100;
    /** US, 1. */
    public static final int NumberOfTimeSlices = 0x00540101;
    /** DS, 1. */
    public static final int StartAngle = 0x00540200;
    /** CS, 1. */
    public static final int TypeOfDetectorMotion = 0x00540202;
    /** IS, 1-n. */
    public static final int TriggerVector = 0x00540210;
    /** US, 1. */
    public static final int NumberOfTriggersInPhase = 0x00540211;
    /** SQ, 1. */
    public static final int ViewCodeSequence = 0x00540220;
    /** SQ, 1. */
    public static final int ViewModifierCodeSequence = 0x00540222;
    /** SQ, 1. */
    public static final int RadionuclideCodeSequence = 0x00540300;
    /** SQ, 1. */
    public static final int AdministrationRouteCodeSequence = 0x00540302;
    /** SQ, 1. */
    public static final int RadiopharmaceuticalCodeSequence = 0x00540304;
    /** SQ, 1. */
    public static final int CalibrationDataSequence = 0x00540306;
    /** US, 1. */
    public static final int EnergyWindowNumber = 0x00540308;
    /** SH, 1. */
    public static final int ImageID = 0x00540400;
    /** SQ, 1. */
    public static final int PatientOrientationCodeSequence = 0x00540410;
    /** SQ, 1. */
    public static final int PatientOrientationModifierCodeSequence = 0x00540412;
    /** SQ, 1. */
    public static final int PatientGantryRelationshipCodeSequence = 0x00540414;
    /** CS, 1. */
    public static final int SliceProgressionDirection = 0x00540500;
    /** CS, 1. */
    public static final int ScanProgressionDirection = 0x00540501;
    /** CS, 2. */
    public static final int SeriesType = 0x00541000;
    /** CS, 1. */
    public static final int Units = 0x00541001;
    /** CS, 1. */
    public static final int CountsSource = 0x00541002;
    /** CS, 1. */
    public static final int ReprojectionMethod = 0x00541004;
    /** CS, 1. */
    public static final int SUVType = 0x00541006;
    /** CS, 1. */
    public static final int RandomsCorrectionMethod = 0x00541100;
    /** LO, 1. */
    public static final int AttenuationCorrectionMethod = 0x00541101;
    /** CS, 1. */
    public static final int DecayCorrection = 0x00541102;
    /** LO, 1. */
    public static final int ReconstructionMethod = 0x00541103;
    /** LO, 1. */
    public static final int DetectorLinesOfResponseUsed = 0x00541104;
    /** LO, 1. */
    public static final int ScatterCorrectionMethod = 0x00541105;
    /** DS, 1. */
    public static final int AxialAcceptance = 0x00541200;
    /** IS, 2. */
    public static final int AxialMash = 0x00541201;
    /** IS, 1. */
    public static final int TransverseMash = 0x00541202;
    /** DS, 2. */
    public static final int DetectorElementSize = 0x00541203;
    /** DS, 1. */
    public static final int CoincidenceWindowWidth = 0x00541210;
    /** CS, 1-n. */
    public static final int SecondaryCountsType = 0x00541220;
    /** DS, 1. */
    public static final int FrameReferenceTime = 0x00541300;
    /** IS, 1. */
    public static final int PrimaryPromptsCountsAccumulated = 0x00541310;
    /** IS, 1-n. */
    public static final int SecondaryCountsAccumulated = 0x00541311;
    /** DS, 1. */
    public static final int SliceSensitivityFactor = 0x00541320;
    /** DS, 1. */
    public static final int DecayFactor = 0x00541321;
    /** DS, 1. */
    public static final int DoseCalibrationFactor = 0x00541322;
    /** DS, 1. */
    public static final int ScatterFractionFactor = 0x00541323;
    /** DS, 1. */
    public static final int DeadTimeFactor = 0x00541324;
    /** US, 1. */
    public static final int ImageIndex = 0x00541330;
    /** CS, 1-n, retired. */
    public static final int CountsIncluded = 0x00541400;
    /** CS, 1, retired. */
    public static final int DeadTimeCorrectionFlag = 0x00541401;
    /** SQ, 1. */
    public static final int HistogramSequence = 0x00603000;
    /** US, 1. */
    public static final int HistogramNumberOfBins = 0x00603002;
    /** US or SS, 1. */
    public static final int HistogramFirstBinValue = 0x00603004;
    /** US or SS, 1. */
    public static final int HistogramLastBinValue = 0x00603006;
    /** US, 1. */
    public static final int HistogramBinWidth = 0x00603008;
    /** LO, 1. */
    public static final int HistogramExplanation = 0x00603010;
    /** UL, 1-n. */
    public static final int HistogramData = 0x00603020;
    /** CS, 1. */
    public static final int SegmentationType = 0x00620001;
    /** SQ, 1. */
    public static final int SegmentSequence = 0x00620002;
    /** SQ, 1. */
    public static final int SegmentedPropertyCategoryCodeSequence = 0x00620003;
    /** US, 1. */
    public static final int SegmentNumber = 0x00620004;
    /** LO, 1. */
    public static final int SegmentLabel = 0x00620005;
    /** ST, 1. */
    public static final int SegmentDescription = 0x00620006;
    /** SQ, 1. */
    public static final int SegmentationAlgorithmIdentificationSequence = 0x00620007;
    /** CS, 1. */
    public static final int SegmentAlgorithmType = 0x00620008;
    /** LO, 1-n. */
    public static final int SegmentAlgorithmName = 0x00620009;
    /** SQ, 1. */
    public static final int SegmentIdentificationSequence = 0x0062000A;
    /** US, 1-n. */
    public static final int ReferencedSegmentNumber = 0x0062000B;
    /** US, 1. */
    public static final int RecommendedDisplayGrayscaleValue = 0x0062000C;
    /** US, 3. */
    public static final int RecommendedDisplayCIELabValue = 0x0062000D;
    /** US, 1. */
    public static final int MaximumFractionalValue = 0x0062000E;
    /** SQ, 1. */
    public static final int SegmentedPropertyTypeCodeSequence = 0x0062000F;
    /** CS, 1. */
    public static final int SegmentationFractionalType = 0x00620010;
    /** SQ, 1. */
    public static final int SegmentedPropertyTypeModifierCodeSequence = 0x00620011;
    /** SQ, 1. */
    public static final int UsedSegmentsSequence = 0x00620012;
    /** CS, 1. */
    public static final int SegmentsOverlap = 0x00620013;
    /** UT, 1. */
    public static final int TrackingID = 0x00620020;
    /** UI, 1. */
    public static final int TrackingUID = 0x00620021;
    /** SQ, 1. */
    public static final int DeformableRegistrationSequence = 0x00640002;
    /** UI, 1. */
    public static final int SourceFrameOfReferenceUID = 0x00640003;
    /** SQ, 1. */
    public static final int DeformableRegistrationGridSequence = 0x00640005;
    /** UL, 3. */
    public static final int GridDimensions = 0x00640007;
    /** FD, 3. */
    public static final int GridResolution = 0x00640008;
    /** OF, 1. */
    public static final int VectorGridData = 0x00640009;
    /** SQ, 1. */
    public static final int PreDeformationMatrixRegistrationSequence = 0x0064000F;
    /** SQ, 1. */
    public static final int PostDeformationMatrixRegistrationSequence = 0x00640010;
    /** UL, 1. */
    public static final int NumberOfSurfaces = 0x00660001;
    /** SQ, 1. */
    public static final int SurfaceSequence = 0x00660002;
    /** UL, 1. */
    public static final int SurfaceNumber = 0x00660003;
    /** LT, 1. */
    public static final int SurfaceComments = 0x00660004;
    /** CS, 1. */
    public static final int SurfaceProcessing = 0x00660009;
    /** FL, 1. */
    public static final int SurfaceProcessingRatio = 0x0066000A;
    /** LO, 1. */
    public static final int SurfaceProcessingDescription = 0x0066000B;
    /** FL, 1. */
    public static final int RecommendedPresentationOpacity = 0x0066000C;
    /** CS, 1. */
    public static final int RecommendedPresentationType = 0x0066000D;
    /** CS, 1. */
    public static final int FiniteVolume = 0x0066000E;
    /** CS, 1. */
    public static final int Manifold = 0x00660010;
    /** SQ, 1. */
    public static final int SurfacePointsSequence = 0x00660011;
    /** SQ, 1. */
    public static final int SurfacePointsNormalsSequence = 0x00660012;
    /** SQ, 1. */
    public static final int SurfaceMeshPrimitivesSequence = 0x00660013;
    /** UL, 1. */
    public static final int NumberOfSurfacePoints = 0x00660015;
    /** OF, 1. */
    public static final int PointCoordinatesData = 0x00660016;
    /** FL, 3. */
    public static final int PointPositionAccuracy = 0x00660017;
    /** FL, 1. */
    public static final int MeanPointDistance = 0x00660018;
    /** FL, 1. */
    public static final int MaximumPointDistance = 0x00660019;
    /** FL, 6. */
    public static final int PointsBoundingBoxCoordinates = 0x0066001A;
    /** FL, 3. */
    public static final int AxisOfRotation = 0x0066001B;
    /** FL, 3. */
    public static final int CenterOfRotation = 0x0066001C;
    /** UL, 1. */
    public static final int NumberOfVectors = 0x0066001E;
    /** US, 1. */
    public static final int VectorDimensionality = 0x0066001F;
    /** FL, 1-n. */
    public static final int VectorAccuracy = 0x00660020;
    /** OF, 1. */
    public static final int VectorCoordinateData = 0x00660021;
    /** OD, 1. */
    public static final int DoublePointCoordinatesData = 0x00660022;
    /** OW, 1, retired. */
    public static final int TrianglePointIndexList = 0x00660023;
    /** OW, 1, retired. */
    public static final int EdgePointIndexList = 0x00660024;
    /** OW, 1, retired. */
    public static final int VertexPointIndexList = 0x00660025;
    /** SQ, 1. */
    public static final int TriangleStripSequence = 0x00660026;
    /** SQ, 1. */
    public static final int TriangleFanSequence = 0x00660027;
    /** SQ, 1. */
    public static final int LineSequence = 0x00660028;
    /** OW, 1, retired. */
    public static final int PrimitivePointIndexList = 0x00660029;
    /** UL, 1. */
    public static final int SurfaceCount = 0x0066002A;
    /** SQ, 1. */
    public static final int ReferencedSurfaceSequence = 0x0066002B;
    /** UL, 1. */
    public static final int ReferencedSurfaceNumber = 0x0066002C;
    /** SQ, 1. */
    public static final int SegmentSurfaceGenerationAlgorithmIdentificationSequence = 0x0066002D;
    /** SQ, 1. */
    public static final int SegmentSurfaceSourceInstanceSequence = 0x0066002E;
    /** SQ, 1. */
    public static final int AlgorithmFamilyCodeSequence = 0x0066002F;
    /** SQ, 1. */
    public static final int AlgorithmNameCodeSequence = 0x00660030;
    /** LO, 1. */
    public static final int AlgorithmVersion = 0x00660031;
    /** LT, 1. */
    public static final int AlgorithmParameters = 0x00660032;
    /** SQ, 1. */
    public static final int FacetSequence = 0x00660034;
    /** SQ, 1. */
    public static final int SurfaceProcessingAlgorithmIdentificationSequence = 0x00660035;
    /** LO, 1. */
    public static final int AlgorithmName = 0x00660036;
    /** FL, 1. */
    public static final int RecommendedPointRadius = 0x00660037;
    /** FL, 1. */
    public static final int RecommendedLineThickness = 0x00660038;
    /** OL, 1. */
    public static final int LongPrimitivePointIndexList = 0x00660040;
    /** OL, 1. */
    public static final int LongTrianglePointIndexList = 0x00660041;
    /** OL, 1. */
    public static final int LongEdgePointIndexList = 0x00660042;
    /** OL, 1. */
    public static final int LongVertexPointIndexList = 0x00660043;
    /** SQ, 1. */
    public static final int TrackSetSequence = 0x00660101;
    /** SQ, 1. */
    public static final int TrackSequence = 0x00660102;
    /** OW, 1. */
    public static final int RecommendedDisplayCIELabValueList = 0x00660103;
    /** SQ, 1. */
    public static final int TrackingAlgorithmIdentificationSequence = 0x00660104;
    /** UL, 1. */
    public static final int TrackSetNumber = 0x00660105;
    /** LO, 1. */
    public static final int TrackSetLabel = 0x00660106;
    /** UT, 1. */
    public static final int TrackSetDescription = 0x00660107;
    /** SQ, 1. */
    public static final int TrackSetAnatomicalTypeCodeSequence = 0x00660108;
    /** SQ, 1. */
    public static final int MeasurementsSequence = 0x00660121;
    /** SQ, 1. */
    public static final int TrackSetStatisticsSequence = 0x00660124;
    /** OF, 1. */
    public static final int FloatingPointValues = 0x00660125;
    /** OL, 1. */
    public static final int TrackPointIndexList = 0x00660129;
    /** SQ, 1. */
    public static final int TrackStatisticsSequence = 0x00660130;
    /** SQ, 1. */
    public static final int MeasurementValuesSequence = 0x00660132;
    /** SQ, 1. */
    public static final int DiffusionAcquisitionCodeSequence = 0x00660133;
    /** SQ, 1. */
    public static final int DiffusionModelCodeSequence = 0x00660134;
    /** LO, 1. */
    public static final int ImplantSize = 0x00686210;
    /** LO, 1. */
    public static final int ImplantTemplateVersion = 0x00686221;
    /** SQ, 1. */
    public static final int ReplacedImplantTemplateSequence = 0x00686222;
    /** CS, 1. */
    public static final int ImplantType = 0x00686223;
    /** SQ, 1. */
    public static final int DerivationImplantTemplateSequence = 0x00686224;
    /** SQ, 1. */
    public static final int OriginalImplantTemplateSequence = 0x00686225;
    /** DT, 1. */
    public static final int EffectiveDateTime = 0x00686226;
    /** SQ, 1. */
    public static final int ImplantTargetAnatomySequence = 0x00686230;
    /** SQ, 1. */
    public static final int InformationFromManufacturerSequence = 0x00686260;
    /** SQ, 1. */
    public static final int NotificationFromManufacturerSequence = 0x00686265;
    /** DT, 1. */
    public static final int InformationIssueDateTime = 0x00686270;
    /** ST, 1. */
    public static final int InformationSummary = 0x00686280;
    /** SQ, 1. */
    public static final int ImplantRegulatoryDisapprovalCodeSequence = 0x006862A0;
    /** FD, 1. */
    public static final int OverallTemplateSpatialTolerance = 0x006862A5;
    /** SQ, 1. */
    public static final int HPGLDocumentSequence = 0x006862C0;
    /** US, 1. */
    public static final int HPGLDocumentID = 0x006862D0;
    /** LO, 1. */
    public static final int HPGLDocumentLabel = 0x006862D5;
    /** SQ, 1. */
    public static final int ViewOrientationCodeSequence = 0x006862E0;
    /** SQ, 1. */
    public static final int ViewOrientationModifierCodeSequence = 0x006862F0;
    /** FD, 1. */
    public static final int HPGLDocumentScaling = 0x006862F2;
    /** OB, 1. */
    public static final int HPGLDocument = 0x00686300;
    /** US, 1. */
    public static final int HPGLContourPenNumber = 0x00686310;
    /** SQ, 1. */
    public static final int HPGLPenSequence = 0x00686320;
    /** US, 1. */
    public static final int HPGLPenNumber = 0x00686330;
    /** LO, 1. */
    public static final int HPGLPenLabel = 0x00686340;
    /** ST, 1. */
    public static final int HPGLPenDescription = 0x00686345;
    /** FD, 2. */
    public static final int RecommendedRotationPoint = 0x00686346;
    /** FD, 4. */
    public static final int BoundingRectangle = 0x00686347;
    /** US, 1-n. */
    public static final int ImplantTemplate3DModelSurfaceNumber = 0x00686350;
    /** SQ, 1. */
    public static final int SurfaceModelDescriptionSequence = 0x00686360;
    /** LO, 1. */
    public static final int SurfaceModelLabel = 0x00686380;
    /** FD, 1. */
    public static final int SurfaceModelScalingFactor = 0x00686390;
    /** SQ, 1. */
    public static final int MaterialsCodeSequence = 0x006863A0;
    /** SQ, 1. */
    public static final int CoatingMaterialsCodeSequence = 0x006863A4;
    /** SQ, 1. */
    public static final int ImplantTypeCodeSequence = 0x006863A8;
    /** SQ, 1. */
    public static final int FixationMethodCodeSequence = 0x006863AC;
    /** SQ, 1. */
    public static final int MatingFeatureSetsSequence = 0x006863B0;
    /** US, 1. */
    public static final int MatingFeatureSetID = 0x006863C0;
    /** LO, 1. */
    public static final int MatingFeatureSetLabel = 0x006863D0;
    /** SQ, 1. */
    public static final int MatingFeatureSequence = 0x006863E0;
    /** US, 1. */
    public static final int MatingFeatureID = 0x006863F0;
    /** SQ, 1. */
    public static final int MatingFeatureDegreeOfFreedomSequence = 0x00686400;
    /** US, 1. */
    public static final int DegreeOfFreedomID = 0x00686410;
    /** CS, 1. */
    public static final int DegreeOfFreedomType = 0x00686420;
    /** SQ, 1. */
    public static final int TwoDMatingFeatureCoordinatesSequence = 0x00686430;
    /** US, 1. */
    public static final int ReferencedHPGLDocumentID = 0x00686440;
    /** FD, 2. */
    public static final int TwoDMatingPoint = 0x00686450;
    /** FD, 4. */
    public static final int TwoDMatingAxes = 0x00686460;
    /** SQ, 1. */
    public static final int TwoDDegreeOfFreedomSequence = 0x00686470;
    /** FD, 3. */
    public static final int ThreeDDegreeOfFreedomAxis = 0x00686490;
    /** FD, 2. */
    public static final int RangeOfFreedom = 0x006864A0;
    /** FD, 3. */
    public static final int ThreeDMatingPoint = 0x006864C0;
    /** FD, 9. */
    public static final int ThreeDMatingAxes = 0x006864D0;
    /** FD, 3. */
    public static final int TwoDDegreeOfFreedomAxis = 0x006864F0;
    /** SQ, 1. */
    public static final int PlanningLandmarkPointSequence = 0x00686500;
    /** SQ, 1. */
    public static final int PlanningLandmarkLineSequence = 0x00686510;
    /** SQ, 1. */
    public static final int PlanningLandmarkPlaneSequence = 0x00686520;
    /** US, 1. */
    public static final int PlanningLandmarkID = 0x00686530;
    /** LO, 1. */
    public static final int PlanningLandmarkDescription = 0x00686540;
    /** SQ, 1. */
    public static final int PlanningLandmarkIdentificationCodeSequence = 0x00686545;
    /** SQ, 1. */
    public static final int TwoDPointCoordinatesSequence = 0x00686550;
    /** FD, 2. */
    public static final int TwoDPointCoordinates = 0x00686560;
    /** FD, 3. */
    public static final int ThreeDPointCoordinates = 0x00686590;
    /** SQ, 1. */
    public static final int TwoDLineCoordinatesSequence = 0x006865A0;
    /** FD, 4. */
    public static final int TwoDLineCoordinates = 0x006865B0;
    /** FD, 6. */
    public static final int ThreeDLineCoordinates = 0x006865D0;
    /** SQ, 1. */
    public static final int TwoDPlaneCoordinatesSequence = 0x006865E0;
    /** FD, 4. */
    public static final int TwoDPlaneIntersection = 0x006865F0;
    /** FD, 3. */
    public static final int ThreeDPlaneOrigin = 0x00686610;
    /** FD, 3. */
    public static final int ThreeDPlaneNormal = 0x00686620;
    /** CS, 1. */
    public static final int ModelModification = 0x00687001;
    /** CS, 1. */
    public static final int ModelMirroring = 0x00687002;
    /** SQ, 1. */
    public static final int ModelUsageCodeSequence = 0x00687003;
    /** UI, 1. */
    public static final int ModelGroupUID = 0x00687004;
    /** UR, 1. */
    public static final int RelativeURIReferenceWithinEncapsulatedDocument = 0x00687005;
    /** CS, 1. */
    public static final int AnnotationCoordinateType = 0x006A0001;
    /** SQ, 1. */
    public static final int AnnotationGroupSequence = 0x006A0002;
    /** UI, 1. */
    public static final int AnnotationGroupUID = 0x006A0003;
    /** LO, 1. */
    public static final int AnnotationGroupLabel = 0x006A0005;
    /** UT, 1. */
    public static final int AnnotationGroupDescription = 0x006A0006;
    /** CS, 1. */
    public static final int AnnotationGroupGenerationType = 0x006A0007;
    /** SQ, 1. */
    public static final int AnnotationGroupAlgorithmIdentificationSequence = 0x006A0008;
    /** SQ, 1. */
    public static final int AnnotationPropertyCategoryCodeSequence = 0x006A0009;
    /** SQ, 1. */
    public static final int AnnotationPropertyTypeCodeSequence = 0x006A000A;
    /** SQ, 1. */
    public static final int AnnotationPropertyTypeModifierCodeSequence = 0x006A000B;
    /** UL, 1. */
    public static final int NumberOfAnnotations = 0x006A000C;
    /** CS, 1. */
    public static final int AnnotationAppliesToAllOpticalPaths = 0x006A000D;
    /** SH, 1-n. */
    public static final int ReferencedOpticalPathIdentifier = 0x006A000E;
    /** CS, 1. */
    public static final int AnnotationAppliesToAllZPlanes = 0x006A000F;
    /** FD, 1-n. */
    public static final int CommonZCoordinateValue = 0x006A0010;
    /** OL, 1. */
    public static final int AnnotationIndexList = 0x006A0011;
    /** SQ, 1. */
    public static final int GraphicAnnotationSequence = 0x00700001;
    /** CS, 1. */
    public static final int GraphicLayer = 0x00700002;
    /** CS, 1. */
    public static final int BoundingBoxAnnotationUnits = 0x00700003;
    /** CS, 1. */
    public static final int AnchorPointAnnotationUnits = 0x00700004;
    /** CS, 1. */
    public static final int GraphicAnnotationUnits = 0x00700005;
    /** ST, 1. */
    public static final int UnformattedTextValue = 0x00700006;
    /** SQ, 1. */
    public static final int TextObjectSequence = 0x00700008;
    /** SQ, 1. */
    public static final int GraphicObjectSequence = 0x00700009;
    /** FL, 2. */
    public static final int BoundingBoxTopLeftHandCorner = 0x00700010;
    /** FL, 2. */
    public static final int BoundingBoxBottomRightHandCorner = 0x00700011;
    /** CS, 1. */
    public static final int BoundingBoxTextHorizontalJustification = 0x00700012;
    /** FL, 2. */
    public static final int AnchorPoint = 0x00700014;
    /** CS, 1. */
    public static final int AnchorPointVisibility = 0x00700015;
    /** US, 1. */
    public static final int GraphicDimensions = 0x00700020;
    /** US, 1. */
    public static final int NumberOfGraphicPoints = 0x00700021;
    /** FL, 2-n. */
    public static final int GraphicData = 0x00700022;
    /** CS, 1. */
    public static final int GraphicType = 0x00700023;
    /** CS, 1. */
    public static final int GraphicFilled = 0x00700024;
    /** IS, 1, retired. */
    public static final int ImageRotationRetired = 0x00700040;
    /** CS, 1. */
    public static final int ImageHorizontalFlip = 0x00700041;
    /** US, 1. */
    public static final int ImageRotation = 0x00700042;
    /** US, 2, retired. */
    public static final int DisplayedAreaTopLeftHandCornerTrial = 0x00700050;
    /** US, 2, retired. */
    public static final int DisplayedAreaBottomRightHandCornerTrial = 0x00700051;
    /** SL, 2. */
    public static final int DisplayedAreaTopLeftHandCorner = 0x00700052;
    /** SL, 2. */
    public static final int DisplayedAreaBottomRightHandCorner = 0x00700053;
    /** SQ, 1. */
    public static final int DisplayedAreaSelectionSequence = 0x0070005A;
    /** SQ, 1. */
    public static final int GraphicLayerSequence = 0x00700060;
    /** IS, 1. */
    public static final int GraphicLayerOrder = 0x00700062;
    /** US, 1. */
    public static final int GraphicLayerRecommendedDisplayGrayscaleValue = 0x00700066;
    /** US, 3, retired. */
    public static final int GraphicLayerRecommendedDisplayRGBValue = 0x00700067;
    /** LO, 1. */
    public static final int GraphicLayerDescription = 0x00700068;
    /** CS, 1. */
    public static final int ContentLabel = 0x00700080;
    /** LO, 1. */
    public static final int ContentDescription = 0x00700081;
    /** DA, 1. */
    public static final int PresentationCreationDate = 0x00700082;
    /** TM, 1. */
    public static final int PresentationCreationTime = 0x00700083;
    /** PN, 1. */
    public static final int ContentCreatorName = 0x00700084;
    /** SQ, 1. */
    public static final int ContentCreatorIdentificationCodeSequence = 0x00700086;
    /** SQ, 1. */
    public static final int AlternateContentDescriptionSequence = 0x00700087;
    /** CS, 1. */
    public static final int PresentationSizeMode = 0x00700100;
    /** DS, 2. */
    public static final int PresentationPixelSpacing = 0x00700101;
    /** IS, 2. */
    public static final int PresentationPixelAspectRatio = 0x00700102;
    /** FL, 1. */
    public static final int PresentationPixelMagnificationRatio = 0x00700103;
    /** LO, 1. */
    public static final int GraphicGroupLabel = 0x00700207;
    /** ST, 1. */
    public static final int GraphicGroupDescription = 0x00700208;
    /** SQ, 1. */
    public static final int CompoundGraphicSequence = 0x00700209;
    /** UL, 1. */
    public static final int CompoundGraphicInstanceID = 0x00700226;
    /** LO, 1. */
    public static final int FontName = 0x00700227;
    /** CS, 1. */
    public static final int FontNameType = 0x00700228;
    /** LO, 1. */
    public static final int CSSFontName = 0x00700229;
    /** FD, 1. */
    public static final int RotationAngle = 0x00700230;
    /** SQ, 1. */
    public static final int TextStyleSequence = 0x00700231;
    /** SQ, 1. */
    public static final int LineStyleSequence = 0x00700232;
    /** SQ, 1. */
    public static final int FillStyleSequence = 0x00700233;
    /** SQ, 1. */
    public static final int GraphicGroupSequence = 0x00700234;
    /** US, 3. */
    public static final int TextColorCIELabValue = 0x00700241;
    /** CS, 1. */
    public static final int HorizontalAlignment = 0x00700242;
    /** CS, 1. */
    public static final int VerticalAlignment = 0x00700243;
    /** CS, 1. */
    public static final int ShadowStyle = 0x00700244;
    /** FL, 1. */
    public static final int ShadowOffsetX = 0x00700245;
    /** FL, 1. */
    public static final int ShadowOffsetY = 0x00700246;
    /** US, 3. */
    public static final int ShadowColorCIELabValue = 0x00700247;
    /** CS, 1. */
    public static final int Underlined = 0x00700248;
    /** CS, 1. */
    public static final int Bold = 0x00700249;
    /** CS, 1. */
    public static final int Italic = 0x00700250;
    /** US, 3. */
    public static final int PatternOnColorCIELabValue = 0x00700251;
    /** US, 3. */
    public static final int PatternOffColorCIELabValue = 0x00700252;
    /** FL, 1. */
    public static final int LineThickness = 0x00700253;
    /** CS, 1. */
    public static final int LineDashingStyle = 0x00700254;
    /** UL, 1. */
    public static final int LinePattern = 0x00700255;
    /** OB, 1. */
    public static final int FillPattern = 0x00700256;
    /** CS, 1. */
    public static final int FillMode = 0x00700257;
    /** FL, 1. */
    public static final int ShadowOpacity = 0x00700258;
    /** FL, 1. */
    public static final int GapLength = 0x00700261;
    /** FL, 1. */
    public static final int DiameterOfVisibility = 0x00700262;
    /** FL, 2. */
    public static final int RotationPoint = 0x00700273;
    /** CS, 1. */
    public static final int TickAlignment = 0x00700274;
    /** CS, 1. */
    public static final int ShowTickLabel = 0x00700278;
    /** CS, 1. */
    public static final int TickLabelAlignment = 0x00700279;
    /** CS, 1. */
    public static final int CompoundGraphicUnits = 0x00700282;
    /** FL, 1. */
    public static final int PatternOnOpacity = 0x00700284;
    /** FL, 1. */
    public static final int PatternOffOpacity = 0x00700285;
    /** SQ, 1. */
    public static final int MajorTicksSequence = 0x00700287;
    /** FL, 1. */
    public static final int TickPosition = 0x00700288;
    /** SH, 1. */
    public static final int TickLabel = 0x00700289;
    /** CS, 1. */
    public static final int CompoundGraphicType = 0x00700294;
    /** UL, 1. */
    public static final int GraphicGroupID = 0x00700295;
    /** CS, 1. */
    public static final int ShapeType = 0x00700306;
    /** SQ, 1. */
    public static final int RegistrationSequence = 0x00700308;
    /** SQ, 1. */
    public static final int MatrixRegistrationSequence = 0x00700309;
    /** SQ, 1. */
    public static final int MatrixSequence = 0x0070030A;
    /** FD, 16. */
    public static final int FrameOfReferenceToDisplayedCoordinateSystemTransformationMatrix = 0x0070030B;
    /** CS, 1. */
    public static final int FrameOfReferenceTransformationMatrixType = 0x0070030C;
    /** SQ, 1. */
    public static final int RegistrationTypeCodeSequence = 0x0070030D;
    /** ST, 1. */
    public static final int FiducialDescription = 0x0070030F;
    /** SH, 1. */
    public static final int FiducialIdentifier = 0x00700310;
    /** SQ, 1. */
    public static final int FiducialIdentifierCodeSequence = 0x00700311;
    /** FD, 1. */
    public static final int ContourUncertaintyRadius = 0x00700312;
    /** SQ, 1. */
    public static final int UsedFiducialsSequence = 0x00700314;
    /** SQ, 1. */
    public static final int UsedRTStructureSetROISequence = 0x00700315;
    /** SQ, 1. */
    public static final int GraphicCoordinatesDataSequence = 0x00700318;
    /** UI, 1. */
    public static final int FiducialUID = 0x0070031A;
    /** UI, 1. */
    public static final int ReferencedFiducialUID = 0x0070031B;
    /** SQ, 1. */
    public static final int FiducialSetSequence = 0x0070031C;
    /** SQ, 1. */
    public static final int FiducialSequence = 0x0070031E;
    /** SQ, 1. */
    public static final int FiducialsPropertyCategoryCodeSequence = 0x0070031F;
    /** US, 3. */
    public static final int GraphicLayerRecommendedDisplayCIELabValue = 0x00700401;
    /** SQ, 1. */
    public static final int BlendingSequence = 0x00700402;
    /** FL, 1. */
    public static final int RelativeOpacity = 0x00700403;
    /** SQ, 1. */
    public static final int ReferencedSpatialRegistrationSequence = 0x00700404;
    /** CS, 1. */
    public static final int BlendingPosition = 0x00700405;
    /** UI, 1. */
    public static final int PresentationDisplayCollectionUID = 0x00701101;
    /** UI, 1. */
    public static final int PresentationSequenceCollectionUID = 0x00701102;
    /** US, 1. */
    public static final int PresentationSequencePositionIndex = 0x00701103;
    /** SQ, 1. */
    public static final int RenderedImageReferenceSequence = 0x00701104;
    /** SQ, 1. */
    public static final int VolumetricPresentationStateInputSequence = 0x00701201;
    /** CS, 1. */
    public static final int PresentationInputType = 0x00701202;
    /** US, 1. */
    public static final int InputSequencePositionIndex = 0x00701203;
    /** CS, 1. */
    public static final int Crop = 0x00701204;
    /** US, 1-n. */
    public static final int CroppingSpecificationIndex = 0x00701205;
    /** CS, 1, retired. */
    public static final int CompositingMethod = 0x00701206;
    /** US, 1. */
    public static final int VolumetricPresentationInputNumber = 0x00701207;
    /** CS, 1. */
    public static final int ImageVolumeGeometry = 0x00701208;
    /** UI, 1. */
    public static final int VolumetricPresentationInputSetUID = 0x00701209;
    /** SQ, 1. */
    public static final int VolumetricPresentationInputSetSequence = 0x0070120A;
    /** CS, 1. */
    public static final int GlobalCrop = 0x0070120B;
    /** US, 1-n. */
    public static final int GlobalCroppingSpecificationIndex = 0x0070120C;
    /** CS, 1. */
    public static final int RenderingMethod = 0x0070120D;
    /** SQ, 1. */
    public static final int VolumeCroppingSequence = 0x00701301;
    /** CS, 1. */
    public static final int VolumeCroppingMethod = 0x00701302;
    /** FD, 6. */
    public static final int BoundingBoxCrop = 0x00701303;
    /** SQ, 1. */
    public static final int ObliqueCroppingPlaneSequence = 0x00701304;
    /** FD, 4. */
    public static final int Plane = 0x00701305;
    /** FD, 3. */
    public static final int PlaneNormal = 0x00701306;
    /** US, 1. */
    public static final int CroppingSpecificationNumber = 0x00701309;
    /** CS, 1. */
    public static final int MultiPlanarReconstructionStyle = 0x00701501;
    /** CS, 1. */
    public static final int MPRThicknessType = 0x00701502;
    /** FD, 1. */
    public static final int MPRSlabThickness = 0x00701503;
    /** FD, 3. */
    public static final int MPRTopLeftHandCorner = 0x00701505;
    /** FD, 3. */
    public static final int MPRViewWidthDirection = 0x00701507;
    /** FD, 1. */
    public static final int MPRViewWidth = 0x00701508;
    /** UL, 1. */
    public static final int NumberOfVolumetricCurvePoints = 0x0070150C;
    /** OD, 1. */
    public static final int VolumetricCurvePoints = 0x0070150D;
    /** FD, 3. */
    public static final int MPRViewHeightDirection = 0x00701511;
    /** FD, 1. */
    public static final int MPRViewHeight = 0x00701512;
    /** CS, 1. */
    public static final int RenderProjection = 0x00701602;
    /** FD, 3. */
    public static final int ViewpointPosition = 0x00701603;
    /** FD, 3. */
    public static final int ViewpointLookAtPoint = 0x00701604;
    /** FD, 3. */
    public static final int ViewpointUpDirection = 0x00701605;
    /** FD, 6. */
    public static final int RenderFieldOfView = 0x00701606;
    /** FD, 1. */
    public static final int SamplingStepSize = 0x00701607;
    /** CS, 1. */
    public static final int ShadingStyle = 0x00701701;
    /** FD, 1. */
    public static final int AmbientReflectionIntensity = 0x00701702;
    /** FD, 3. */
    public static final int LightDirection = 0x00701703;
    /** FD, 1. */
    public static final int DiffuseReflectionIntensity = 0x00701704;
    /** FD, 1. */
    public static final int SpecularReflectionIntensity = 0x00701705;
    /** FD, 1. */
    public static final int Shininess = 0x00701706;
    /** SQ, 1. */
    public static final int PresentationStateClassificationComponentSequence = 0x00701801;
    /** CS, 1. */
    public static final int ComponentType = 0x00701802;
    /** SQ, 1. */
    public static final int ComponentInputSequence = 0x00701803;
    /** US, 1. */
    public static final int VolumetricPresentationInputIndex = 0x00701804;
    /** SQ, 1. */
    public static final int PresentationStateCompositorComponentSequence = 0x00701805;
    /** SQ, 1. */
    public static final int WeightingTransferFunctionSequence = 0x00701806;
    /** US, 3, retired. */
    public static final int WeightingLookupTableDescriptor = 0x00701807;
    /** OB, 1, retired. */
    public static final int WeightingLookupTableData = 0x00701808;
    /** SQ, 1. */
    public static final int VolumetricAnnotationSequence = 0x00701901;
    /** SQ, 1. */
    public static final int ReferencedStructuredContextSequence = 0x00701903;
    /** UI, 1. */
    public static final int ReferencedContentItem = 0x00701904;
    /** SQ, 1. */
    public static final int VolumetricPresentationInputAnnotationSequence = 0x00701905;
    /** CS, 1. */
    public static final int AnnotationClipping = 0x00701907;
    /** CS, 1. */
    public static final int PresentationAnimationStyle = 0x00701A01;
    /** FD, 1. */
    public static final int RecommendedAnimationRate = 0x00701A03;
    /** SQ, 1. */
    public static final int AnimationCurveSequence = 0x00701A04;
    /** FD, 1. */
    public static final int AnimationStepSize = 0x00701A05;
    /** FD, 1. */
    public static final int SwivelRange = 0x00701A06;
    /** OD, 1. */
    public static final int VolumetricCurveUpDirections = 0x00701A07;
    /** SQ, 1. */
    public static final int VolumeStreamSequence = 0x00701A08;
    /** LO, 1. */
    public static final int RGBATransferFunctionDescription = 0x00701A09;
    /** SQ, 1. */
    public static final int AdvancedBlendingSequence = 0x00701B01;
    /** US, 1. */
    public static final int BlendingInputNumber = 0x00701B02;
    /** SQ, 1. */
    public static final int BlendingDisplayInputSequence = 0x00701B03;
    /** SQ, 1. */
    public static final int BlendingDisplaySequence = 0x00701B04;
    /** CS, 1. */
    public static final int BlendingMode = 0x00701B06;
    /** CS, 1. */
    public static final int TimeSeriesBlending = 0x00701B07;
    /** CS, 1. */
    public static final int GeometryForDisplay = 0x00701B08;
    /** SQ, 1. */
    public static final int ThresholdSequence = 0x00701B11;
    /** SQ, 1. */
    public static final int ThresholdValueSequence = 0x00701B12;
    /** CS, 1. */
    public static final int ThresholdType = 0x00701B13;
    /** FD, 1. */
    public static final int ThresholdValue = 0x00701B14;
    /** SH, 1. */
    public static final int HangingProtocolName = 0x00720002;
    /** LO, 1. */
    public static final int HangingProtocolDescription = 0x00720004;
    /** CS, 1. */
    public static final int HangingProtocolLevel = 0x00720006;
    /** LO, 1. */
    public static final int HangingProtocolCreator = 0x00720008;
    /** DT, 1. */
    public static final int HangingProtocolCreationDateTime = 0x0072000A;
    /** SQ, 1. */
    public static final int HangingProtocolDefinitionSequence = 0x0072000C;
    /** SQ, 1. */
    public static final int HangingProtocolUserIdentificationCodeSequence = 0x0072000E;
    /** LO, 1. */
    public static final int HangingProtocolUserGroupName = 0x00720010;
    /** SQ, 1. */
    public static final int SourceHangingProtocolSequence = 0x00720012;
    /** US, 1. */
    public static final int NumberOfPriorsReferenced = 0x00720014;
    /** SQ, 1. */
    public static final int ImageSetsSequence = 0x00720020;
    /** SQ, 1. */
    public static final int ImageSetSelectorSequence = 0x00720022;
    /** CS, 1. */
    public static final int ImageSetSelectorUsageFlag = 0x00720024;
    /** AT, 1. */
    public static final int SelectorAttribute = 0x00720026;
    /** US, 1. */
    public static final int SelectorValueNumber = 0x00720028;
    /** SQ, 1. */
    public static final int TimeBasedImageSetsSequence = 0x00720030;
    /** US, 1. */
    public static final int ImageSetNumber = 0x00720032;
    /** CS, 1. */
    public static final int ImageSetSelectorCategory = 0x00720034;
    /** US, 2. */
    public static final int RelativeTime = 0x00720038;
    /** CS, 1. */
    public static final int RelativeTimeUnits = 0x0072003A;
    /** SS, 2. */
    public static final int AbstractPriorValue = 0x0072003C;
    /** SQ, 1. */
    public static final int AbstractPriorCodeSequence = 0x0072003E;
    /** LO, 1. */
    public static final int ImageSetLabel = 0x00720040;
    /** CS, 1. */
    public static final int SelectorAttributeVR = 0x00720050;
    /** AT, 1-n. */
    public static final int SelectorSequencePointer = 0x00720052;
    /** LO, 1-n. */
    public static final int SelectorSequencePointerPrivateCreator = 0x00720054;
    /** LO, 1. */
    public static final int SelectorAttributePrivateCreator = 0x00720056;
    /** AE, 1-n. */
    public static final int SelectorAEValue = 0x0072005E;
    /** AS, 1-n. */
    public static final int SelectorASValue = 0x0072005F;
    /** AT, 1-n. */
    public static final int SelectorATValue = 0x00720060;
    /** DA, 1-n. */
    public static final int SelectorDAValue = 0x00720061;
    /** CS, 1-n. */
    public static final int SelectorCSValue = 0x00720062;
    /** DT, 1-n. */
    public static final int SelectorDTValue = 0x00720063;
    /** IS, 1-n. */
    public static final int SelectorISValue = 0x00720064;
    /** OB, 1. */
    public static final int SelectorOBValue = 0x00720065;
    /** LO, 1-n. */
    public static final int SelectorLOValue = 0x00720066;
    /** OF, 1. */
    public static final int SelectorOFValue = 0x00720067;
    /** LT, 1. */
    public static final int SelectorLTValue = 0x00720068;
    /** OW, 1. */
    public static final int SelectorOWValue = 0x00720069;
    /** PN, 1-n. */
    public static final int SelectorPNValue = 0x0072006A;
    /** TM, 1-n. */
    public static final int SelectorTMValue = 0x0072006B;
    /** SH, 1-n. */
    public static final int SelectorSHValue = 0x0072006C;
    /** UN, 1. */
    public static final int SelectorUNValue = 0x0072006D;
    /** ST, 1. */
    public static final int SelectorSTValue = 0x0072006E;
    /** UC, 1-n. */
    public static final int SelectorUCValue = 0x0072006F;
    /** UT, 1. */
    public static final int SelectorUTValue = 0x00720070;
    /** UR, 1. */
    public static final int SelectorURValue = 0x00720071;
    /** DS, 1-n. */
    public static final int SelectorDSValue = 0x00720072;
    /** OD, 1. */
    public static final int SelectorODValue = 0x00720073;
    /** FD, 1-n. */
    public static final int SelectorFDValue = 0x00720074;
    /** OL, 1. */
    public static final int SelectorOLValue = 0x00720075;
    /** FL, 1-n. */
    public static final int SelectorFLValue = 0x00720076;
    /** UL, 1-n. */
    public static final int SelectorULValue = 0x00720078;
    /** US, 1-n. */
    public static final int SelectorUSValue = 0x0072007A;
    /** SL, 1-n. */
    public static final int SelectorSLValue = 0x0072007C;
    /** SS, 1-n. */
    public static final int SelectorSSValue = 0x0072007E;
    /** UI, 1-n. */
    public static final int SelectorUIValue = 0x0072007F;
    /** SQ, 1. */
    public static final int SelectorCodeSequenceValue = 0x00720080;
    /** OV, 1. */
    public static final int SelectorOVValue = 0x00720081;
    /** SV, 1-n. */
    public static final int SelectorSVValue = 0x00720082;
    /** UV, 1-n. */
    public static final int SelectorUVValue = 0x00720083;
    /** US, 1. */
    public static final int NumberOfScreens = 0x00720100;
    /** SQ, 1. */
    public static final int NominalScreenDefinitionSequence = 0x00720102;
    /** US, 1. */
    public static final int NumberOfVerticalPixels = 0x00720104;
    /** US, 1. */
    public static final int NumberOfHorizontalPixels = 0x00720106;
    /** FD, 4. */
    public static final int DisplayEnvironmentSpatialPosition = 0x00720108;
    /** US, 1. */
    public static final int ScreenMinimumGrayscaleBitDepth = 0x0072010A;
    /** US, 1. */
    public static final int ScreenMinimumColorBitDepth = 0x0072010C;
    /** US, 1. */
    public static final int ApplicationMaximumRepaintTime = 0x0072010E;
    /** SQ, 1. */
    public static final int DisplaySetsSequence = 0x00720200;
    /** US, 1. */
    public static final int DisplaySetNumber = 0x00720202;
    /** LO, 1. */
    public static final int DisplaySetLabel = 0x00720203;
    /** US, 1. */
    public static final int DisplaySetPresentationGroup = 0x00720204;
    /** LO, 1. */
    public static final int DisplaySetPresentationGroupDescription = 0x00720206;
    /** CS, 1. */
    public static final int PartialDataDisplayHandling = 0x00720208;
    /** SQ, 1. */
    public static final int SynchronizedScrollingSequence = 0x00720210;
    /** US, 2-n. */
    public static final int DisplaySetScrollingGroup = 0x00720212;
    /** SQ, 1. */
    public static final int NavigationIndicatorSequence = 0x00720214;
    /** US, 1. */
    public static final int NavigationDisplaySet = 0x00720216;
    /** US, 1-n. */
    public static final int ReferenceDisplaySets = 0x00720218;
    /** SQ, 1. */
    public static final int ImageBoxesSequence = 0x00720300;
    /** US, 1. */
    public static final int ImageBoxNumber = 0x00720302;
    /** CS, 1. */
    public static final int ImageBoxLayoutType = 0x00720304;
    /** US, 1. */
    public static final int ImageBoxTileHorizontalDimension = 0x00720306;
    /** US, 1. */
    public static final int ImageBoxTileVerticalDimension = 0x00720308;
    /** CS, 1. */
    public static final int ImageBoxScrollDirection = 0x00720310;
    /** CS, 1. */
    public static final int ImageBoxSmallScrollType = 0x00720312;
    /** US, 1. */
    public static final int ImageBoxSmallScrollAmount = 0x00720314;
    /** CS, 1. */
    public static final int ImageBoxLargeScrollType = 0x00720316;
    /** US, 1. */
    public static final int ImageBoxLargeScrollAmount = 0x00720318;
    /** US, 1. */
    public static final int ImageBoxOverlapPriority = 0x00720320;
    /** FD, 1. */
    public static final int CineRelativeToRealTime = 0x00720330;
    /** SQ, 1. */
    public static final int FilterOperationsSequence = 0x00720400;
    /** CS, 1. */
    public static final int FilterByCategory = 0x00720402;
    /** CS, 1. */
    public static final int FilterByAttributePresence = 0x00720404;
    /** CS, 1. */
    public static final int FilterByOperator = 0x00720406;
    /** US, 3. */
    public static final int StructuredDisplayBackgroundCIELabValue = 0x00720420;
    /** US, 3. */
    public static final int EmptyImageBoxCIELabValue = 0x00720421;
    /** SQ, 1. */
    public static final int StructuredDisplayImageBoxSequence = 0x00720422;
    /** SQ, 1. */
    public static final int StructuredDisplayTextBoxSequence = 0x00720424;
    /** SQ, 1. */
    public static final int ReferencedFirstFrameSequence = 0x00720427;
    /** SQ, 1. */
    public static final int ImageBoxSynchronizationSequence = 0x00720430;
    /** US, 2-n. */
    public static final int SynchronizedImageBoxList = 0x00720432;
    /** CS, 1. */
    public static final int TypeOfSynchronization = 0x00720434;
    /** CS, 1. */
    public static final int BlendingOperationType = 0x00720500;
    /** CS, 1. */
    public static final int ReformattingOperationType = 0x00720510;
    /** FD, 1. */
    public static final int ReformattingThickness = 0x00720512;
    /** FD, 1. */
    public static final int ReformattingInterval = 0x00720514;
    /** CS, 1. */
    public static final int ReformattingOperationInitialViewDirection = 0x00720516;
    /** CS, 1-n. */
    public static final int ThreeDRenderingType = 0x00720520;
    /** SQ, 1. */
    public static final int SortingOperationsSequence = 0x00720600;
    /** CS, 1. */
    public static final int SortByCategory = 0x00720602;
    /** CS, 1. */
    public static final int SortingDirection = 0x00720604;
    /** CS, 2. */
    public static final int DisplaySetPatientOrientation = 0x00720700;
    /** CS, 1. */
    public static final int VOIType = 0x00720702;
    /** CS, 1. */
    public static final int PseudoColorType = 0x00720704;
    /** SQ, 1. */
    public static final int PseudoColorPaletteInstanceReferenceSequence = 0x00720705;
    /** CS, 1. */
    public static final int ShowGrayscaleInverted = 0x00720706;
    /** CS, 1. */
    public static final int ShowImageTrueSizeFlag = 0x00720710;
    /** CS, 1. */
    public static final int ShowGraphicAnnotationFlag = 0x00720712;
    /** CS, 1. */
    public static final int ShowPatientDemographicsFlag = 0x00720714;
    /** CS, 1. */
    public static final int ShowAcquisitionTechniquesFlag = 0x00720716;
    /** CS, 1. */
    public static final int DisplaySetHorizontalJustification = 0x00720717;
    /** CS, 1. */
    public static final int DisplaySetVerticalJustification = 0x00720718;
    /** FD, 1. */
    public static final int ContinuationStartMeterset = 0x00740120;
    /** FD, 1. */
    public static final int ContinuationEndMeterset = 0x00740121;
    /** CS, 1. */
    public static final int ProcedureStepState = 0x00741000;
    /** SQ, 1. */
    public static final int ProcedureStepProgressInformationSequence = 0x00741002;
    /** DS, 1. */
    public static final int ProcedureStepProgress = 0x00741004;
    /** ST, 1. */
    public static final int ProcedureStepProgressDescription = 0x00741006;
    /** SQ, 1. */
    public static final int ProcedureStepProgressParametersSequence = 0x00741007;
    /** SQ, 1. */
    public static final int ProcedureStepCommunicationsURISequence = 0x00741008;
    /** UR, 1. */
    public static final int ContactURI = 0x0074100A;
    /** LO, 1. */
    public static final int ContactDisplayName = 0x0074100C;
    /** SQ, 1. */
    public static final int ProcedureStepDiscontinuationReasonCodeSequence = 0x0074100E;
    /** SQ, 1. */
    public static final int BeamTaskSequence = 0x00741020;
    /** CS, 1. */
    public static final int BeamTaskType = 0x00741022;
    /** IS, 1, retired. */
    public static final int BeamOrderIndexTrial = 0x00741024;
    /** CS, 1. */
    public static final int AutosequenceFlag = 0x00741025;
    /** FD, 1. */
    public static final int TableTopVerticalAdjustedPosition = 0x00741026;
    /** FD, 1. */
    public static final int TableTopLongitudinalAdjustedPosition = 0x00741027;
    /** FD, 1. */
    public static final int TableTopLateralAdjustedPosition = 0x00741028;
    /** FD, 1. */
    public static final int PatientSupportAdjustedAngle = 0x0074102A;
    /** FD, 1. */
    public static final int TableTopEccentricAdjustedAngle = 0x0074102B;
    /** FD, 1. */
    public static final int TableTopPitchAdjustedAngle = 0x0074102C;
    /** FD, 1. */
    public static final int TableTopRollAdjustedAngle = 0x0074102D;
    /** SQ, 1. */
    public static final int DeliveryVerificationImageSequence = 0x00741030;
    /** CS, 1. */
    public static final int VerificationImageTiming = 0x00741032;
    /** CS, 1. */
    public static final int DoubleExposureFlag = 0x00741034;
    /** CS, 1. */
    public static final int DoubleExposureOrdering = 0x00741036;
    /** DS, 1, retired. */
    public static final int DoubleExposureMetersetTrial = 0x00741038;
    /** DS, 4, retired. */
    public static final int DoubleExposureFieldDeltaTrial = 0x0074103A;
    /** SQ, 1. */
    public static final int RelatedReferenceRTImageSequence = 0x00741040;
    /** SQ, 1. */
    public static final int GeneralMachineVerificationSequence = 0x00741042;
    /** SQ, 1. */
    public static final int ConventionalMachineVerificationSequence = 0x00741044;
    /** SQ, 1. */
    public static final int IonMachineVerificationSequence = 0x00741046;
    /** SQ, 1. */
    public static final int FailedAttributesSequence = 0x00741048;
    /** SQ, 1. */
    public static final int OverriddenAttributesSequence = 0x0074104A;
    /** SQ, 1. */
    public static final int ConventionalControlPointVerificationSequence = 0x0074104C;
    /** SQ, 1. */
    public static final int IonControlPointVerificationSequence = 0x0074104E;
    /** SQ, 1. */
    public static final int AttributeOccurrenceSequence = 0x00741050;
    /** AT, 1. */
    public static final int AttributeOccurrencePointer = 0x00741052;
    /** UL, 1. */
    public static final int AttributeItemSelector = 0x00741054;
    /** LO, 1. */
    public static final int AttributeOccurrencePrivateCreator = 0x00741056;
    /** IS, 1-n. */
    public static final int SelectorSequencePointerItems = 0x00741057;
    /** CS, 1. */
    public static final int ScheduledProcedureStepPriority = 0x00741200;
    /** LO, 1. */
    public static final int WorklistLabel = 0x00741202;
    /** LO, 1. */
    public static final int ProcedureStepLabel = 0x00741204;
    /** SQ, 1. */
    public static final int ScheduledProcessingParametersSequence = 0x00741210;
    /** SQ, 1. */
    public static final int PerformedProcessingParametersSequence = 0x00741212;
    /** SQ, 1. */
    public static final int UnifiedProcedureStepPerformedProcedureSequence = 0x00741216;
    /** SQ, 1, retired. */
    public static final int RelatedProcedureStepSequence = 0x00741220;
    /** LO, 1, retired. */
    public static final int ProcedureStepRelationshipType = 0x00741222;
    /** SQ, 1. */
    public static final int ReplacedProcedureStepSequence = 0x00741224;
    /** LO, 1. */
    public static final int DeletionLock = 0x00741230;
    /** AE, 1. */
    public static final int ReceivingAE = 0x00741234;
    /** AE, 1. */
    public static final int RequestingAE = 0x00741236;
    /** LT, 1. */
    public static final int ReasonForCancellation = 0x00741238;
    /** CS, 1. */
    public static final int SCPStatus = 0x00741242;
    /** CS, 1. */
    public static final int SubscriptionListStatus = 0x00741244;
    /** CS, 1. */
    public static final int UnifiedProcedureStepListStatus = 0x00741246;
    /** UL, 1. */
    public static final int BeamOrderIndex = 0x00741324;
    /** FD, 1. */
    public static final int DoubleExposureMeterset = 0x00741338;
    /** FD, 4. */
    public static final int DoubleExposureFieldDelta = 0x0074133A;
    /** SQ, 1. */
    public static final int BrachyTaskSequence = 0x00741401;
    /** DS, 1. */
    public static final int ContinuationStartTotalReferenceAirKerma = 0x00741402;
    /** DS, 1. */
    public static final int ContinuationEndTotalReferenceAirKerma = 0x00741403;
    /** IS, 1. */
    public static final int ContinuationPulseNumber = 0x00741404;
    /** SQ, 1. */
    public static final int ChannelDeliveryOrderSequence = 0x00741405;
    /** IS, 1. */
    public static final int ReferencedChannelNumber = 0x00741406;
    /** DS, 1. */
    public static final int StartCumulativeTimeWeight = 0x00741407;
    /** DS, 1. */
    public static final int EndCumulativeTimeWeight = 0x00741408;
    /** SQ, 1. */
    public static final int OmittedChannelSequence = 0x00741409;
    /** CS, 1. */
    public static final int ReasonForChannelOmission = 0x0074140A;
    /** LO, 1. */
    public static final int ReasonForChannelOmissionDescription = 0x0074140B;
    /** IS, 1. */
    public static final int ChannelDeliveryOrderIndex = 0x0074140C;
    /** SQ, 1. */
    public static final int ChannelDeliveryContinuationSequence = 0x0074140D;
    /** SQ, 1. */
    public static final int OmittedApplicationSetupSequence = 0x0074140E;
    /** LO, 1. */
    public static final int ImplantAssemblyTemplateName = 0x00760001;
    /** LO, 1. */
    public static final int ImplantAssemblyTemplateIssuer = 0x00760003;
    /** LO, 1. */
    public static final int ImplantAssemblyTemplateVersion = 0x00760006;
    /** SQ, 1. */
    public static final int ReplacedImplantAssemblyTemplateSequence = 0x00760008;
    /** CS, 1. */
    public static final int ImplantAssemblyTemplateType = 0x0076000A;
    /** SQ, 1. */
    public static final int OriginalImplantAssemblyTemplateSequence = 0x0076000C;
    /** SQ, 1. */
    public static final int DerivationImplantAssemblyTemplateSequence = 0x0076000E;
    /** SQ, 1. */
    public static final int ImplantAssemblyTemplateTargetAnatomySequence = 0x00760010;
    /** SQ, 1. */
    public static final int ProcedureTypeCodeSequence = 0x00760020;
    /** LO, 1. */
    public static final int SurgicalTechnique = 0x00760030;
    /** SQ, 1. */
    public static final int ComponentTypesSequence = 0x00760032;
    /** SQ, 1. */
    public static final int ComponentTypeCodeSequence = 0x00760034;
    /** CS, 1. */
    public static final int ExclusiveComponentType = 0x00760036;
    /** CS, 1. */
    public static final int MandatoryComponentType = 0x00760038;
    /** SQ, 1. */
    public static final int ComponentSequence = 0x00760040;
    /** US, 1. */
    public static final int ComponentID = 0x00760055;
    /** SQ, 1. */
    public static final int ComponentAssemblySequence = 0x00760060;
    /** US, 1. */
    public static final int Component1ReferencedID = 0x00760070;
    /** US, 1. */
    public static final int Component1ReferencedMatingFeatureSetID = 0x00760080;
    /** US, 1. */
    public static final int Component1ReferencedMatingFeatureID = 0x00760090;
    /** US, 1. */
    public static final int Component2ReferencedID = 0x007600A0;
    /** US, 1. */
    public static final int Component2ReferencedMatingFeatureSetID = 0x007600B0;
    /** US, 1. */
    public static final int Component2ReferencedMatingFeatureID = 0x007600C0;
    /** LO, 1. */
    public static final int ImplantTemplateGroupName = 0x00780001;
    /** ST, 1. */
    public static final int ImplantTemplateGroupDescription = 0x00780010;
    /** LO, 1. */
    public static final int ImplantTemplateGroupIssuer = 0x00780020;
    /** LO, 1. */
    public static final int ImplantTemplateGroupVersion = 0x00780024;
    /** SQ, 1. */
    public static final int ReplacedImplantTemplateGroupSequence = 0x00780026;
    /** SQ, 1. */
    public static final int ImplantTemplateGroupTargetAnatomySequence = 0x00780028;
    /** SQ, 1. */
    public static final int ImplantTemplateGroupMembersSequence = 0x0078002A;
    /** US, 1. */
    public static final int ImplantTemplateGroupMemberID = 0x0078002E;
    /** FD, 3. */
    public static final int ThreeDImplantTemplateGroupMemberMatchingPoint = 0x00780050;
    /** FD, 9. */
    public static final int ThreeDImplantTemplateGroupMemberMatchingAxes = 0x00780060;
    /** SQ, 1. */
    public static final int ImplantTemplateGroupMemberMatching2DCoordinatesSequence = 0x00780070;
    /** FD, 2. */
    public static final int TwoDImplantTemplateGroupMemberMatchingPoint = 0x00780090;
    /** FD, 4. */
    public static final int TwoDImplantTemplateGroupMemberMatchingAxes = 0x007800A0;
    /** SQ, 1. */
    public static final int ImplantTemplateGroupVariationDimensionSequence = 0x007800B0;
    /** LO, 1. */
    public static final int ImplantTemplateGroupVariationDimensionName = 0x007800B2;
    /** SQ, 1. */
    public static final int ImplantTemplateGroupVariationDimensionRankSequence = 0x007800B4;
    /** US, 1. */
    public static final int ReferencedImplantTemplateGroupMemberID = 0x007800B6;
    /** US, 1. */
    public static final int ImplantTemplateGroupVariationDimensionRank = 0x007800B8;
    /** SQ, 1. */
    public static final int SurfaceScanAcquisitionTypeCodeSequence = 0x00800001;
    /** SQ, 1. */
    public static final int SurfaceScanModeCodeSequence = 0x00800002;
    /** SQ, 1. */
    public static final int RegistrationMethodCodeSequence = 0x00800003;
    /** FD, 1. */
    public static final int ShotDurationTime = 0x00800004;
    /** FD, 1. */
    public static final int ShotOffsetTime = 0x00800005;
    /** US, 1-n. */
    public static final int SurfacePointPresentationValueData = 0x00800006;
    /** US, 3-3n. */
    public static final int SurfacePointColorCIELabValueData = 0x00800007;
    /** SQ, 1. */
    public static final int UVMappingSequence = 0x00800008;
    /** SH, 1. */
    public static final int TextureLabel = 0x00800009;
    /** OF, 1. */
    public static final int UValueData = 0x00800010;
    /** OF, 1. */
    public static final int VValueData = 0x00800011;
    /** SQ, 1. */
    public static final int ReferencedTextureSequence = 0x00800012;
    /** SQ, 1. */
    public static final int ReferencedSurfaceDataSequence = 0x00800013;
    /** CS, 1. */
    public static final int AssessmentSummary = 0x00820001;
    /** UT, 1. */
    public static final int AssessmentSummaryDescription = 0x00820003;
    /** SQ, 1. */
    public static final int AssessedSOPInstanceSequence = 0x00820004;
    /** SQ, 1. */
    public static final int ReferencedComparisonSOPInstanceSequence = 0x00820005;
    /** UL, 1. */
    public static final int NumberOfAssessmentObservations = 0x00820006;
    /** SQ, 1. */
    public static final int AssessmentObservationsSequence = 0x00820007;
    /** CS, 1. */
    public static final int ObservationSignificance = 0x00820008;
    /** UT, 1. */
    public static final int ObservationDescription = 0x0082000A;
    /** SQ, 1. */
    public static final int StructuredConstraintObservationSequence = 0x0082000C;
    /** SQ, 1. */
    public static final int AssessedAttributeValueSequence = 0x00820010;
    /** LO, 1. */
    public static final int AssessmentSetID = 0x00820016;
    /** SQ, 1. */
    public static final int AssessmentRequesterSequence = 0x00820017;
    /** LO, 1. */
    public static final int SelectorAttributeName = 0x00820018;
    /** LO, 1. */
    public static final int SelectorAttributeKeyword = 0x00820019;
    /** SQ, 1. */
    public static final int AssessmentTypeCodeSequence = 0x00820021;
    /** SQ, 1. */
    public static final int ObservationBasisCodeSequence = 0x00820022;
    /** LO, 1. */
    public static final int AssessmentLabel = 0x00820023;
    /** CS, 1. */
    public static final int ConstraintType = 0x00820032;
    /** UT, 1. */
    public static final int SpecificationSelectionGuidance = 0x00820033;
    /** SQ, 1. */
    public static final int ConstraintValueSequence = 0x00820034;
    /** SQ, 1. */
    public static final int RecommendedDefaultValueSequence = 0x00820035;
    /** CS, 1. */
    public static final int ConstraintViolationSignificance = 0x00820036;
    /** UT, 1. */
    public static final int ConstraintViolationCondition = 0x00820037;
    /** CS, 1. */
    public static final int ModifiableConstraintFlag = 0x00820038;
    /** SH, 1. */
    public static final int StorageMediaFileSetID = 0x00880130;
    /** UI, 1. */
    public static final int StorageMediaFileSetUID = 0x00880140;
    /** SQ, 1. */
    public static final int IconImageSequence = 0x00880200;
    /** LO, 1, retired. */
    public static final int TopicTitle = 0x00880904;
    /** ST, 1, retired. */
    public static final int TopicSubject = 0x00880906;
    /** LO, 1, retired. */
    public static final int TopicAuthor = 0x00880910;
    /** LO, 1-32, retired. */
    public static final int TopicKeywords = 0x00880912;
    /** CS, 1. */
    public static final int SOPInstanceStatus = 0x01000410;
    /** DT, 1. */
    public static final int SOPAuthorizationDateTime = 0x01000420;
    /** LT, 1. */
    public static final int SOPAuthorizationComment = 0x01000424;
    /** LO, 1. */
    public static final int AuthorizationEquipmentCertificationNumber = 0x01000426;
    /** US, 1. */
    public static final int MACIDNumber = 0x04000005;
    /** UI, 1. */
    public static final int MACCalculationTransferSyntaxUID = 0x04000010;
    /** CS, 1. */
    public static final int MACAlgorithm = 0x04000015;
    /** AT, 1-n. */
    public static final int DataElementsSigned = 0x04000020;
    /** UI, 1. */
    public static final int DigitalSignatureUID = 0x04000100;
    /** DT, 1. */
    public static final int DigitalSignatureDateTime = 0x04000105;
    /** CS, 1. */
    public static final int CertificateType = 0x04000110;
    /** OB, 1. */
    public static final int CertificateOfSigner = 0x04000115;
    /** OB, 1. */
    public static final int Signature = 0x04000120;
    /** CS, 1. */
    public static final int CertifiedTimestampType = 0x04000305;
    /** OB, 1. */
    public static final int CertifiedTimestamp = 0x04000310;
    /** SQ, 1. */
    public static final int DigitalSignaturePurposeCodeSequence = 0x04000401;
    /** SQ, 1. */
    public static final int ReferencedDigitalSignatureSequence = 0x04000402;
    /** SQ, 1. */
    public static final int ReferencedSOPInstanceMACSequence = 0x04000403;
    /** OB, 1. */
    public static final int MAC = 0x04000404;
    /** SQ, 1. */
    public static final int EncryptedAttributesSequence = 0x04000500;
    /** UI, 1. */
    public static final int EncryptedContentTransferSyntaxUID = 0x04000510;
    /** OB, 1. */
    public static final int EncryptedContent = 0x04000520;
    /** SQ, 1. */
    public static final int ModifiedAttributesSequence = 0x04000550;
    /** SQ, 1. */
    public static final int NonconformingModifiedAttributesSequence = 0x04000551;
    /** OB, 1. */
    public static final int NonconformingDataElementValue = 0x04000552;
    /** SQ, 1. */
    public static final int OriginalAttributesSequence = 0x04000561;
    /** DT, 1. */
    public static final int AttributeModificationDateTime = 0x04000562;
    /** LO, 1. */
    public static final int ModifyingSystem = 0x04000563;
    /** LO, 1. */
    public static final int SourceOfPreviousValues = 0x04000564;
    /** CS, 1. */
    public static final int ReasonForTheAttributeModification = 0x04000565;
    /** CS, 1. */
    public static final int InstanceOriginStatus = 0x04000600;
    /** IS, 1. */
    public static final int NumberOfCopies = 0x20000010;
    /** SQ, 1. */
    public static final int PrinterConfigurationSequence = 0x2000001E;
    /** CS, 1. */
    public static final int PrintPriority = 0x20000020;
    /** CS, 1. */
    public static final int MediumType = 0x20000030;
    /** CS, 1. */
    public static final int FilmDestination = 0x20000040;
    /** LO, 1. */
    public static final int FilmSessionLabel = 0x20000050;
    /** IS, 1. */
    public static final int MemoryAllocation = 0x20000060;
    /** IS, 1. */
    public static final int MaximumMemoryAllocation = 0x20000061;
    /** CS, 1, retired. */
    public static final int ColorImagePrintingFlag = 0x20000062;
    /** CS, 1, retired. */
    public static final int CollationFlag = 0x20000063;
    /** CS, 1, retired. */
    public static final int AnnotationFlag = 0x20000065;
    /** CS, 1, retired. */
    public static final int ImageOverlayFlag = 0x20000067;
    /** CS, 1, retired. */
    public static final int PresentationLUTFlag = 0x20000069;
    /** CS, 1, retired. */
    public static final int ImageBoxPresentationLUTFlag = 0x2000006A;
    /** US, 1. */
    public static final int MemoryBitDepth = 0x200000A0;
    /** US, 1. */
    public static final int PrintingBitDepth = 0x200000A1;
    /** SQ, 1. */
    public static final int MediaInstalledSequence = 0x200000A2;
    /** SQ, 1. */
    public static final int OtherMediaAvailableSequence = 0x200000A4;
    /** SQ, 1. */
    public static final int SupportedImageDisplayFormatsSequence = 0x200000A8;
    /** SQ, 1. */
    public static final int ReferencedFilmBoxSequence = 0x20000500;
    /** SQ, 1, retired. */
    public static final int ReferencedStoredPrintSequence = 0x20000510;
    /** ST, 1. */
    public static final int ImageDisplayFormat = 0x20100010;
    /** CS, 1. */
    public static final int AnnotationDisplayFormatID = 0x20100030;
    /** CS, 1. */
    public static final int FilmOrientation = 0x20100040;
    /** CS, 1. */
    public static final int FilmSizeID = 0x20100050;
    /** CS, 1. */
    public static final int PrinterResolutionID = 0x20100052;
    /** CS, 1. */
    public static final int DefaultPrinterResolutionID = 0x20100054;
    /** CS, 1. */
    public static final int MagnificationType = 0x20100060;
    /** CS, 1. */
    public static final int SmoothingType = 0x20100080;
    /** CS, 1. */
    public static final int DefaultMagnificationType = 0x201000A6;
    /** CS, 1-n. */
    public static final int OtherMagnificationTypesAvailable = 0x201000A7;
    /** CS, 1. */
    public static final int DefaultSmoothingType = 0x201000A8;
    /** CS, 1-n. */
    public static final int OtherSmoothingTypesAvailable = 0x201000A9;
    /** CS, 1. */
    public static final int BorderDensity = 0x20100100;
    /** CS, 1. */
    public static final int EmptyImageDensity = 0x20100110;
    /** US, 1. */
    public static final int MinDensity = 0x20100120;
    /** US, 1. */
    public static final int MaxDensity = 0x20100130;
    /** CS, 1. */
    public static final int Trim = 0x20100140;
    /** ST, 1. */
    public static final int ConfigurationInformation = 0x20100150;
    /** LT, 1. */
    public static final int ConfigurationInformationDescription = 0x20100152;
    /** IS, 1. */
    public static final int MaximumCollatedFilms = 0x20100154;
    /** US, 1. */
    public static final int Illumination = 0x2010015E;
    /** US, 1. */
    public static final int ReflectedAmbientLight = 0x20100160;
    /** DS, 2. */
    public static final int PrinterPixelSpacing = 0x20100376;
    /** SQ, 1. */
    public static final int ReferencedFilmSessionSequence = 0x20100500;
    /** SQ, 1. */
    public static final int ReferencedImageBoxSequence = 0x20100510;
    /** SQ, 1. */
    public static final int ReferencedBasicAnnotationBoxSequence = 0x20100520;
    /** US, 1. */
    public static final int ImageBoxPosition = 0x20200010;
    /** CS, 1. */
    public static final int Polarity = 0x20200020;
    /** DS, 1. */
    public static final int RequestedImageSize = 0x20200030;
    /** CS, 1. */
    public static final int RequestedDecimateCropBehavior = 0x20200040;
    /** CS, 1. */
    public static final int RequestedResolutionID = 0x20200050;
    /** CS, 1. */
    public static final int RequestedImageSizeFlag = 0x202000A0;
    /** CS, 1. */
    public static final int DecimateCropResult = 0x202000A2;
    /** SQ, 1. */
    public static final int BasicGrayscaleImageSequence = 0x20200110;
    /** SQ, 1. */
    public static final int BasicColorImageSequence = 0x20200111;
    /** SQ, 1, retired. */
    public static final int ReferencedImageOverlayBoxSequence = 0x20200130;
    /** SQ, 1, retired. */
    public static final int ReferencedVOILUTBoxSequence = 0x20200140;
    /** US, 1. */
    public static final int AnnotationPosition = 0x20300010;
    /** LO, 1. */
    public static final int TextString = 0x20300020;
    /** SQ, 1, retired. */
    public static final int ReferencedOverlayPlaneSequence = 0x20400010;
    /** US, 1-99, retired. */
    public static final int ReferencedOverlayPlaneGroups = 0x20400011;
    /** SQ, 1, retired. */
    public static final int OverlayPixelDataSequence = 0x20400020;
    /** CS, 1, retired. */
    public static final int OverlayMagnificationType = 0x20400060;
    /** CS, 1, retired. */
    public static final int OverlaySmoothingType = 0x20400070;
    /** CS, 1, retired. */
    public static final int OverlayOrImageMagnification = 0x20400072;
    /** US, 1, retired. */
    public static final int MagnifyToNumberOfColumns = 0x20400074;
    /** CS, 1, retired. */
    public static final int OverlayForegroundDensity = 0x20400080;
    /** CS, 1, retired. */
    public static final int OverlayBackgroundDensity = 0x20400082;
    /** CS, 1, retired. */
    public static final int OverlayMode = 0x20400090;
    /** CS, 1, retired. */
    public static final int ThresholdDensity = 0x20400100;
    /** SQ, 1, retired. */
    public static final int ReferencedImageBoxSequenceRetired = 0x20400500;
    /** SQ, 1. */
    public static final int PresentationLUTSequence = 0x20500010;
    /** CS, 1. */
    public static final int PresentationLUTShape = 0x20500020;
    /** SQ, 1. */
    public static final int ReferencedPresentationLUTSequence = 0x20500500;
    /** SH, 1, retired. */
    public static final int PrintJobID = 0x21000010;
    /** CS, 1. */
    public static final int ExecutionStatus = 0x21000020;
    /** CS, 1. */
    public static final int ExecutionStatusInfo = 0x21000030;
    /** DA, 1. */
    public static final int CreationDate = 0x21000040;
    /** TM, 1. */
    public static final int CreationTime = 0x21000050;
    /** AE, 1. */
    public static final int Originator = 0x21000070;
    /** AE, 1. */
    public static final int DestinationAE = 0x21000140;
    /** SH, 1. */
    public static final int OwnerID = 0x21000160;
    /** IS, 1. */
    public static final int NumberOfFilms = 0x21000170;
    /** SQ, 1, retired. */
    public static final int ReferencedPrintJobSequencePullStoredPrint = 0x21000500;
    /** CS, 1. */
    public static final int PrinterStatus = 0x21100010;
    /** CS, 1. */
    public static final int PrinterStatusInfo = 0x21100020;
    /** LO, 1. */
    public static final int PrinterName = 0x21100030;
    /** SH, 1, retired. */
    public static final int PrintQueueID = 0x21100099;
    /** CS, 1, retired. */
    public static final int QueueStatus = 0x21200010;
    /** SQ, 1, retired. */
    public static final int PrintJobDescriptionSequence = 0x21200050;
    /** SQ, 1, retired. */
    public static final int ReferencedPrintJobSequence = 0x21200070;
    /** SQ, 1, retired. */
    public static final int PrintManagementCapabilitiesSequence = 0x21300010;
    /** SQ, 1, retired. */
    public static final int PrinterCharacteristicsSequence = 0x21300015;
    /** SQ, 1, retired. */
    public static final int FilmBoxContentSequence = 0x21300030;
    /** SQ, 1, retired. */
    public static final int ImageBoxContentSequence = 0x21300040;
    /** SQ, 1, retired. */
    public static final int AnnotationContentSequence = 0x21300050;
    /** SQ, 1, retired. */
    public static final int ImageOverlayBoxContentSequence = 0x21300060;
    /** SQ, 1, retired. */
    public static final int PresentationLUTContentSequence = 0x21300080;
    /** SQ, 1. */
    public static final int ProposedStudySequence = 0x213000A0;
    /** SQ, 1. */
    public static final int OriginalImageSequence = 0x213000C0;
    /** CS, 1. */
    public static final int LabelUsingInformationExtractedFromInstances = 0x22000001;
    /** UT, 1. */
    public static final int LabelText = 0x22000002;
    /** CS, 1. */
    public static final int LabelStyleSelection = 0x22000003;
    /** LT, 1. */
    public static final int MediaDisposition = 0x22000004;
    /** LT, 1. */
    public static final int BarcodeValue = 0x22000005;
    /** CS, 1. */
    public static final int BarcodeSymbology = 0x22000006;
    /** CS, 1. */
    public static final int AllowMediaSplitting = 0x22000007;
    /** CS, 1. */
    public static final int IncludeNonDICOMObjects = 0x22000008;
    /** CS, 1. */
    public static final int IncludeDisplayApplication = 0x22000009;
    /** CS, 1. */
    public static final int PreserveCompositeInstancesAfterMediaCreation = 0x2200000A;
    /** US, 1. */
    public static final int TotalNumberOfPiecesOfMediaCreated = 0x2200000B;
    /** LO, 1. */
    public static final int RequestedMediaApplicationProfile = 0x2200000C;
    /** SQ, 1. */
    public static final int ReferencedStorageMediaSequence = 0x2200000D;
    /** AT, 1-n. */
    public static final int FailureAttributes = 0x2200000E;
    /** CS, 1. */
    public static final int AllowLossyCompression = 0x2200000F;
    /** CS, 1. */
    public static final int RequestPriority = 0x22000020;
    /** SH, 1. */
    public static final int RTImageLabel = 0x30020002;
    /** LO, 1. */
    public static final int RTImageName = 0x30020003;
    /** ST, 1. */
    public static final int RTImageDescription = 0x30020004;
    /** CS, 1. */
    public static final int ReportedValuesOrigin = 0x3002000A;
    /** CS, 1. */
    public static final int RTImagePlane = 0x3002000C;
    /** DS, 3. */
    public static final int XRayImageReceptorTranslation = 0x3002000D;
    /** DS, 1. */
    public static final int XRayImageReceptorAngle = 0x3002000E;
    /** DS, 6. */
    public static final int RTImageOrientation = 0x30020010;
    /** DS, 2. */
    public static final int ImagePlanePixelSpacing = 0x30020011;
    /** DS, 2. */
    public static final int RTImagePosition = 0x30020012;
    /** SH, 1. */
    public static final int RadiationMachineName = 0x30020020;
    /** DS, 1. */
    public static final int RadiationMachineSAD = 0x30020022;
    /** DS, 1. */
    public static final int RadiationMachineSSD = 0x30020024;
    /** DS, 1. */
    public static final int RTImageSID = 0x30020026;
    /** DS, 1. */
    public static final int SourceToReferenceObjectDistance = 0x30020028;
    /** IS, 1. */
    public static final int FractionNumber = 0x30020029;
    /** SQ, 1. */
    public static final int ExposureSequence = 0x30020030;
    /** DS, 1. */
    public static final int MetersetExposure = 0x30020032;
    /** DS, 4. */
    public static final int DiaphragmPosition = 0x30020034;
    /** SQ, 1. */
    public static final int FluenceMapSequence = 0x30020040;
    /** CS, 1. */
    public static final int FluenceDataSource = 0x30020041;
    /** DS, 1. */
    public static final int FluenceDataScale = 0x30020042;
    /** SQ, 1. */
    public static final int PrimaryFluenceModeSequence = 0x30020050;
    /** CS, 1. */
    public static final int FluenceMode = 0x30020051;
    /** SH, 1. */
    public static final int FluenceModeID = 0x30020052;
    /** IS, 1. */
    public static final int SelectedFrameNumber = 0x30020100;
    /** SQ, 1. */
    public static final int SelectedFrameFunctionalGroupsSequence = 0x30020101;
    /** SQ, 1. */
    public static final int RTImageFrameGeneralContentSequence = 0x30020102;
    /** SQ, 1. */
    public static final int RTImageFrameContextSequence = 0x30020103;
    /** SQ, 1. */
    public static final int RTImageScopeSequence = 0x30020104;
    /** CS, 1. */
    public static final int BeamModifierCoordinatesPresenceFlag = 0x30020105;
    /** FD, 1. */
    public static final int StartCumulativeMeterset = 0x30020106;
    /** FD, 1. */
    public static final int StopCumulativeMeterset = 0x30020107;
    /** SQ, 1. */
    public static final int RTAcquisitionPatientPositionSequence = 0x30020108;
    /** SQ, 1. */
    public static final int RTImageFrameImagingDevicePositionSequence = 0x30020109;
    /** SQ, 1. */
    public static final int RTImageFramekVRadiationAcquisitionSequence = 0x3002010A;
    /** SQ, 1. */
    public static final int RTImageFrameMVRadiationAcquisitionSequence = 0x3002010B;
    /** SQ, 1. */
    public static final int RTImageFrameRadiationAcquisitionSequence = 0x3002010C;
    /** SQ, 1. */
    public static final int ImagingSourcePositionSequence = 0x3002010D;
    /** SQ, 1. */
    public static final int ImageReceptorPositionSequence = 0x3002010E;
    /** FD, 16. */
    public static final int DevicePositionToEquipmentMappingMatrix = 0x3002010F;
    /** SQ, 1. */
    public static final int DevicePositionParameterSequence = 0x30020110;
    /** CS, 1. */
    public static final int ImagingSourceLocationSpecificationType = 0x30020111;
    /** SQ, 1. */
    public static final int ImagingDeviceLocationMatrixSequence = 0x30020112;
    /** SQ, 1. */
    public static final int ImagingDeviceLocationParameterSequence = 0x30020113;
    /** SQ, 1. */
    public static final int ImagingApertureSequence = 0x30020114;
    /** CS, 1. */
    public static final int ImagingApertureSpecificationType = 0x30020115;
    /** US, 1. */
    public static final int NumberOfAcquisitionDevices = 0x30020116;
    /** SQ, 1. */
    public static final int AcquisitionDeviceSequence = 0x30020117;
    /** SQ, 1. */
    public static final int AcquisitionTaskSequence = 0x30020118;
    /** SQ, 1. */
    public static final int AcquisitionTaskWorkitemCodeSequence = 0x30020119;
    /** SQ, 1. */
    public static final int AcquisitionSubtaskSequence = 0x3002011A;
    /** SQ, 1. */
    public static final int SubtaskWorkitemCodeSequence = 0x3002011B;
    /** US, 1. */
    public static final int AcquisitionTaskIndex = 0x3002011C;
    /** US, 1. */
    public static final int AcquisitionSubtaskIndex = 0x3002011D;
    /** SQ, 1. */
    public static final int ReferencedBaselineParametersRTRadiationInstanceSequence = 0x3002011E;
    /** SQ, 1. */
    public static final int PositionAcquisitionTemplateIdentificationSequence = 0x3002011F;
    /** ST, 1. */
    public static final int PositionAcquisitionTemplateID = 0x30020120;
    /** LO, 1. */
    public static final int PositionAcquisitionTemplateName = 0x30020121;
    /** SQ, 1. */
    public static final int PositionAcquisitionTemplateCodeSequence = 0x30020122;
    /** LT, 1. */
    public static final int PositionAcquisitionTemplateDescription = 0x30020123;
    /** SQ, 1. */
    public static final int AcquisitionTaskApplicabilitySequence = 0x30020124;
    /** SQ, 1. */
    public static final int ProjectionImagingAcquisitionParameterSequence = 0x30020125;
    /** SQ, 1. */
    public static final int CTImagingAcquisitionParameterSequence = 0x30020126;
    /** SQ, 1. */
    public static final int KVImagingGenerationParametersSequence = 0x30020127;
    /** SQ, 1. */
    public static final int MVImagingGenerationParametersSequence = 0x30020128;
    /** CS, 1. */
    public static final int AcquisitionSignalType = 0x30020129;
    /** CS, 1. */
    public static final int AcquisitionMethod = 0x3002012A;
    /** SQ, 1. */
    public static final int ScanStartPositionSequence = 0x3002012B;
    /** SQ, 1. */
    public static final int ScanStopPositionSequence = 0x3002012C;
    /** FD, 1. */
    public static final int ImagingSourceToBeamModifierDefinitionPlaneDistance = 0x3002012D;
    /** CS, 1. */
    public static final int ScanArcType = 0x3002012E;
    /** CS, 1. */
    public static final int DetectorPositioningType = 0x3002012F;
    /** SQ, 1. */
    public static final int AdditionalRTAccessoryDeviceSequence = 0x30020130;
    /** SQ, 1. */
    public static final int DeviceSpecificAcquisitionParameterSequence = 0x30020131;
    /** SQ, 1. */
    public static final int ReferencedPositionReferenceInstanceSequence = 0x30020132;
    /** SQ, 1. */
    public static final int EnergyDerivationCodeSequence = 0x30020133;
    /** FD, 1. */
    public static final int MaximumCumulativeMetersetExposure = 0x30020134;
    /** SQ, 1. */
    public static final int AcquisitionInitiationSequence = 0x30020135;
    /** CS, 1. */
    public static final int DVHType = 0x30040001;
    /** CS, 1. */
    public static final int DoseUnits = 0x30040002;
    /** CS, 1. */
    public static final int DoseType = 0x30040004;
    /** CS, 1. */
    public static final int SpatialTransformOfDose = 0x30040005;
    /** LO, 1. */
    public static final int DoseComment = 0x30040006;
    /** DS, 3. */
    public static final int NormalizationPoint = 0x30040008;
    /** CS, 1. */
    public static final int DoseSummationType = 0x3004000A;
    /** DS, 2-n. */
    public static final int GridFrameOffsetVector = 0x3004000C;
    /** DS, 1. */
    public static final int DoseGridScaling = 0x3004000E;
    /** SQ, 1, retired. */
    public static final int RTDoseROISequence = 0x30040010;
    /** DS, 1, retired. */
    public static final int DoseValue = 0x30040012;
    /** CS, 1-3. */
    public static final int TissueHeterogeneityCorrection = 0x30040014;
    /** DS, 3. */
    public static final int DVHNormalizationPoint = 0x30040040;
    /** DS, 1. */
    public static final int DVHNormalizationDoseValue = 0x30040042;
    /** SQ, 1. */
    public static final int DVHSequence = 0x30040050;
    /** DS, 1. */
    public static final int DVHDoseScaling = 0x30040052;
    /** CS, 1. */
    public static final int DVHVolumeUnits = 0x30040054;
    /** IS, 1. */
    public static final int DVHNumberOfBins = 0x30040056;
    /** DS, 2-2n. */
    public static final int DVHData = 0x30040058;
    /** SQ, 1. */
    public static final int DVHReferencedROISequence = 0x30040060;
    /** CS, 1. */
    public static final int DVHROIContributionType = 0x30040062;
    /** DS, 1. */
    public static final int DVHMinimumDose = 0x30040070;
    /** DS, 1. */
    public static final int DVHMaximumDose = 0x30040072;
    /** DS, 1. */
    public static final int DVHMeanDose = 0x30040074;
    /** SH, 1. */
    public static final int StructureSetLabel = 0x30060002;
    /** LO, 1. */
    public static final int StructureSetName = 0x30060004;
    /** ST, 1. */
    public static final int StructureSetDescription = 0x30060006;
    /** DA, 1. */
    public static final int StructureSetDate = 0x30060008;
    /** TM, 1. */
    public static final int StructureSetTime = 0x30060009;
    /** SQ, 1. */
    public static final int ReferencedFrameOfReferenceSequence = 0x30060010;
    /** SQ, 1. */
    public static final int RTReferencedStudySequence = 0x30060012;
    /** SQ, 1. */
    public static final int RTReferencedSeriesSequence = 0x30060014;
    /** SQ, 1. */
    public static final int ContourImageSequence = 0x30060016;
    /** SQ, 1. */
    public static final int PredecessorStructureSetSequence = 0x30060018;
    /** SQ, 1. */
    public static final int StructureSetROISequence = 0x30060020;
    /** IS, 1. */
    public static final int ROINumber = 0x30060022;
    /** UI, 1. */
    public static final int ReferencedFrameOfReferenceUID = 0x30060024;
    /** LO, 1. */
    public static final int ROIName = 0x30060026;
    /** ST, 1. */
    public static final int ROIDescription = 0x30060028;
    /** IS, 3. */
    public static final int ROIDisplayColor = 0x3006002A;
    /** DS, 1. */
    public static final int ROIVolume = 0x3006002C;
    /** DT, 1. */
    public static final int ROIDateTime = 0x3006002D;
    /** DT, 1. */
    public static final int ROIObservationDateTime = 0x3006002E;
    /** SQ, 1. */
    public static final int RTRelatedROISequence = 0x30060030;
    /** CS, 1. */
    public static final int RTROIRelationship = 0x30060033;
    /** CS, 1. */
    public static final int ROIGenerationAlgorithm = 0x30060036;
    /** SQ, 1. */
    public static final int ROIDerivationAlgorithmIdentificationSequence = 0x30060037;
    /** LO, 1. */
    public static final int ROIGenerationDescription = 0x30060038;
    /** SQ, 1. */
    public static final int ROIContourSequence = 0x30060039;
    /** SQ, 1. */
    public static final int ContourSequence = 0x30060040;
    /** CS, 1. */
    public static final int ContourGeometricType = 0x30060042;
    /** DS, 1, retired. */
    public static final int ContourSlabThickness = 0x30060044;
    /** DS, 3, retired. */
    public static final int ContourOffsetVector = 0x30060045;
    /** IS, 1. */
    public static final int NumberOfContourPoints = 0x30060046;
    /** IS, 1. */
    public static final int ContourNumber = 0x30060048;
    /** IS, 1-n, retired. */
    public static final int AttachedContours = 0x30060049;
    /** SQ, 1. */
    public static final int SourcePixelPlanesCharacteristicsSequence = 0x3006004A;
    /** SQ, 1. */
    public static final int SourceSeriesSequence = 0x3006004B;
    /** SQ, 1. */
    public static final int SourceSeriesInformationSequence = 0x3006004C;
    /** SQ, 1. */
    public static final int ROICreatorSequence = 0x3006004D;
    /** SQ, 1. */
    public static final int ROIInterpreterSequence = 0x3006004E;
    /** SQ, 1. */
    public static final int ROIObservationContextCodeSequence = 0x3006004F;
    /** DS, 3-3n. */
    public static final int ContourData = 0x30060050;
    /** SQ, 1. */
    public static final int RTROIObservationsSequence = 0x30060080;
    /** IS, 1. */
    public static final int ObservationNumber = 0x30060082;
    /** IS, 1. */
    public static final int ReferencedROINumber = 0x30060084;
    /** SH, 1, retired. */
    public static final int ROIObservationLabel = 0x30060085;
    /** SQ, 1. */
    public static final int RTROIIdentificationCodeSequence = 0x30060086;
    /** ST, 1, retired. */
    public static final int ROIObservationDescription = 0x30060088;
    /** SQ, 1. */
    public static final int RelatedRTROIObservationsSequence = 0x300600A0;
    /** CS, 1. */
    public static final int RTROIInterpretedType = 0x300600A4;
    /** PN, 1. */
    public static final int ROIInterpreter = 0x300600A6;
    /** SQ, 1. */
    public static final int ROIPhysicalPropertiesSequence = 0x300600B0;
    /** CS, 1. */
    public static final int ROIPhysicalProperty = 0x300600B2;
    /** DS, 1. */
    public static final int ROIPhysicalPropertyValue = 0x300600B4;
    /** SQ, 1. */
    public static final int ROIElementalCompositionSequence = 0x300600B6;
    /** US, 1. */
    public static final int ROIElementalCompositionAtomicNumber = 0x300600B7;
    /** FL, 1. */
    public static final int ROIElementalCompositionAtomicMassFraction = 0x300600B8;
    /** SQ, 1, retired. */
    public static final int AdditionalRTROIIdentificationCodeSequence = 0x300600B9;
    /** SQ, 1, retired. */
    public static final int FrameOfReferenceRelationshipSequence = 0x300600C0;
    /** UI, 1, retired. */
    public static final int RelatedFrameOfReferenceUID = 0x300600C2;
    /** CS, 1, retired. */
    public static final int FrameOfReferenceTransformationType = 0x300600C4;
    /** DS, 16. */
    public static final int FrameOfReferenceTransformationMatrix = 0x300600C6;
    /** LO, 1. */
    public static final int FrameOfReferenceTransformationComment = 0x300600C8;
    /** SQ, 1. */
    public static final int PatientLocationCoordinatesSequence = 0x300600C9;
    /** SQ, 1. */
    public static final int PatientLocationCoordinatesCodeSequence = 0x300600CA;
    /** SQ, 1. */
    public static final int PatientSupportPositionSequence = 0x300600CB;
    /** SQ, 1. */
    public static final int MeasuredDoseReferenceSequence = 0x30080010;
    /** ST, 1. */
    public static final int MeasuredDoseDescription = 0x30080012;
    /** CS, 1. */
    public static final int MeasuredDoseType = 0x30080014;
    /** DS, 1. */
    public static final int MeasuredDoseValue = 0x30080016;
    /** SQ, 1. */
    public static final int TreatmentSessionBeamSequence = 0x30080020;
    /** SQ, 1. */
    public static final int TreatmentSessionIonBeamSequence = 0x30080021;
    /** IS, 1. */
    public static final int CurrentFractionNumber = 0x30080022;
    /** DA, 1. */
    public static final int TreatmentControlPointDate = 0x30080024;
    /** TM, 1. */
    public static final int TreatmentControlPointTime = 0x30080025;
    /** CS, 1. */
    public static final int TreatmentTerminationStatus = 0x3008002A;
    /** SH, 1, retired. */
    public static final int TreatmentTerminationCode = 0x3008002B;
    /** CS, 1. */
    public static final int TreatmentVerificationStatus = 0x3008002C;
    /** SQ, 1. */
    public static final int ReferencedTreatmentRecordSequence = 0x30080030;
    /** DS, 1. */
    public static final int SpecifiedPrimaryMeterset = 0x30080032;
    /** DS, 1. */
    public static final int SpecifiedSecondaryMeterset = 0x30080033;
    /** DS, 1. */
    public static final int DeliveredPrimaryMeterset = 0x30080036;
    /** DS, 1. */
    public static final int DeliveredSecondaryMeterset = 0x30080037;
    /** DS, 1. */
    public static final int SpecifiedTreatmentTime = 0x3008003A;
    /** DS, 1. */
    public static final int DeliveredTreatmentTime = 0x3008003B;
    /** SQ, 1. */
    public static final int ControlPointDeliverySequence = 0x30080040;
    /** SQ, 1. */
    public static final int IonControlPointDeliverySequence = 0x30080041;
    /** DS, 1. */
    public static final int SpecifiedMeterset = 0x30080042;
    /** DS, 1. */
    public static final int DeliveredMeterset = 0x30080044;
    /** FL, 1. */
    public static final int MetersetRateSet = 0x30080045;
    /** FL, 1. */
    public static final int MetersetRateDelivered = 0x30080046;
    /** FL, 1-n. */
    public static final int ScanSpotMetersetsDelivered = 0x30080047;
    /** DS, 1. */
    public static final int DoseRateDelivered = 0x30080048;
    /** SQ, 1. */
    public static final int TreatmentSummaryCalculatedDoseReferenceSequence = 0x30080050;
    /** DS, 1. */
    public static final int CumulativeDoseToDoseReference = 0x30080052;
    /** DA, 1. */
    public static final int FirstTreatmentDate = 0x30080054;
    /** DA, 1. */
    public static final int MostRecentTreatmentDate = 0x30080056;
    /** IS, 1. */
    public static final int NumberOfFractionsDelivered = 0x3008005A;
    /** SQ, 1. */
    public static final int OverrideSequence = 0x30080060;
    /** AT, 1. */
    public static final int ParameterSequencePointer = 0x30080061;
    /** AT, 1. */
    public static final int OverrideParameterPointer = 0x30080062;
    /** IS, 1. */
    public static final int ParameterItemIndex = 0x30080063;
    /** IS, 1. */
    public static final int MeasuredDoseReferenceNumber = 0x30080064;
    /** AT, 1. */
    public static final int ParameterPointer = 0x30080065;
    /** ST, 1. */
    public static final int OverrideReason = 0x30080066;
    /** US, 1. */
    public static final int ParameterValueNumber = 0x30080067;
    /** SQ, 1. */
    public static final int CorrectedParameterSequence = 0x30080068;
    /** FL, 1. */
    public static final int CorrectionValue = 0x3008006A;
    /** SQ, 1. */
    public static final int CalculatedDoseReferenceSequence = 0x30080070;
    /** IS, 1. */
    public static final int CalculatedDoseReferenceNumber = 0x30080072;
    /** ST, 1. */
    public static final int CalculatedDoseReferenceDescription = 0x30080074;
    /** DS, 1. */
    public static final int CalculatedDoseReferenceDoseValue = 0x30080076;
    /** DS, 1. */
    public static final int StartMeterset = 0x30080078;
    /** DS, 1. */
    public static final int EndMeterset = 0x3008007A;
    /** SQ, 1. */
    public static final int ReferencedMeasuredDoseReferenceSequence = 0x30080080;
    /** IS, 1. */
    public static final int ReferencedMeasuredDoseReferenceNumber = 0x30080082;
    /** SQ, 1. */
    public static final int ReferencedCalculatedDoseReferenceSequence = 0x30080090;
    /** IS, 1. */
    public static final int ReferencedCalculatedDoseReferenceNumber = 0x30080092;
    /** SQ, 1. */
    public static final int BeamLimitingDeviceLeafPairsSequence = 0x300800A0;
    /** SQ, 1. */
    public static final int EnhancedRTBeamLimitingDeviceSequence = 0x300800A1;
    /** SQ, 1. */
    public static final int EnhancedRTBeamLimitingOpeningSequence = 0x300800A2;
    /** CS, 1. */
    public static final int EnhancedRTBeamLimitingDeviceDefinitionFlag = 0x300800A3;
    /** FD, 2-2n. */
    public static final int ParallelRTBeamDelimiterOpeningExtents = 0x300800A4;
    /** SQ, 1. */
    public static final int RecordedWedgeSequence = 0x300800B0;
    /** SQ, 1. */
    public static final int RecordedCompensatorSequence = 0x300800C0;
    /** SQ, 1. */
    public static final int RecordedBlockSequence = 0x300800D0;
    /** SQ, 1. */
    public static final int RecordedBlockSlabSequence = 0x300800D1;
    /** SQ, 1. */
    public static final int TreatmentSummaryMeasuredDoseReferenceSequence = 0x300800E0;
    /** SQ, 1. */
    public static final int RecordedSnoutSequence = 0x300800F0;
    /** SQ, 1. */
    public static final int RecordedRangeShifterSequence = 0x300800F2;
    /** SQ, 1. */
    public static final int RecordedLateralSpreadingDeviceSequence = 0x300800F4;
    /** SQ, 1. */
    public static final int RecordedRangeModulatorSequence = 0x300800F6;
    /** SQ, 1. */
    public static final int RecordedSourceSequence = 0x30080100;
    /** LO, 1. */
    public static final int SourceSerialNumber = 0x30080105;
    /** SQ, 1. */
    public static final int TreatmentSessionApplicationSetupSequence = 0x30080110;
    /** CS, 1. */
    public static final int ApplicationSetupCheck = 0x30080116;
    /** SQ, 1. */
    public static final int RecordedBrachyAccessoryDeviceSequence = 0x30080120;
    /** IS, 1. */
    public static final int ReferencedBrachyAccessoryDeviceNumber = 0x30080122;
    /** SQ, 1. */
    public static final int RecordedChannelSequence = 0x30080130;
    /** DS, 1. */
    public static final int SpecifiedChannelTotalTime = 0x30080132;
    /** DS, 1. */
    public static final int DeliveredChannelTotalTime = 0x30080134;
    /** IS, 1. */
    public static final int SpecifiedNumberOfPulses = 0x30080136;
    /** IS, 1. */
    public static final int DeliveredNumberOfPulses = 0x30080138;
    /** DS, 1. */
    public static final int SpecifiedPulseRepetitionInterval = 0x3008013A;
    /** DS, 1. */
    public static final int DeliveredPulseRepetitionInterval = 0x3008013C;
    /** SQ, 1. */
    public static final int RecordedSourceApplicatorSequence = 0x30080140;
    /** IS, 1. */
    public static final int ReferencedSourceApplicatorNumber = 0x30080142;
    /** SQ, 1. */
    public static final int RecordedChannelShieldSequence = 0x30080150;
    /** IS, 1. */
    public static final int ReferencedChannelShieldNumber = 0x30080152;
    /** SQ, 1. */
    public static final int BrachyControlPointDeliveredSequence = 0x30080160;
    /** DA, 1. */
    public static final int SafePositionExitDate = 0x30080162;
    /** TM, 1. */
    public static final int SafePositionExitTime = 0x30080164;
    /** DA, 1. */
    public static final int SafePositionReturnDate = 0x30080166;
    /** TM, 1. */
    public static final int SafePositionReturnTime = 0x30080168;
    /** SQ, 1. */
    public static final int PulseSpecificBrachyControlPointDeliveredSequence = 0x30080171;
    /** US, 1. */
    public static final int PulseNumber = 0x30080172;
    /** SQ, 1. */
    public static final int BrachyPulseControlPointDeliveredSequence = 0x30080173;
    /** CS, 1. */
    public static final int CurrentTreatmentStatus = 0x30080200;
    /** ST, 1. */
    public static final int TreatmentStatusComment = 0x30080202;
    /** SQ, 1. */
    public static final int FractionGroupSummarySequence = 0x30080220;
    /** IS, 1. */
    public static final int ReferencedFractionNumber = 0x30080223;
    /** CS, 1. */
    public static final int FractionGroupType = 0x30080224;
    /** CS, 1. */
    public static final int BeamStopperPosition = 0x30080230;
    /** SQ, 1. */
    public static final int FractionStatusSummarySequence = 0x30080240;
    /** DA, 1. */
    public static final int TreatmentDate = 0x30080250;
    /** TM, 1. */
    public static final int TreatmentTime = 0x30080251;
    /** SH, 1. */
    public static final int RTPlanLabel = 0x300A0002;
    /** LO, 1. */
    public static final int RTPlanName = 0x300A0003;
    /** ST, 1. */
    public static final int RTPlanDescription = 0x300A0004;
    /** DA, 1. */
    public static final int RTPlanDate = 0x300A0006;
    /** TM, 1. */
    public static final int RTPlanTime = 0x300A0007;
    /** LO, 1-n. */
    public static final int TreatmentProtocols = 0x300A0009;
    /** CS, 1. */
    public static final int PlanIntent = 0x300A000A;
    /** LO, 1-n, retired. */
    public static final int TreatmentSites = 0x300A000B;
    /** CS, 1. */
    public static final int RTPlanGeometry = 0x300A000C;
    /** ST, 1. */
    public static final int PrescriptionDescription = 0x300A000E;
    /** SQ, 1. */
    public static final int DoseReferenceSequence = 0x300A0010;
    /** IS, 1. */
    public static final int DoseReferenceNumber = 0x300A0012;
    /** UI, 1. */
    public static final int DoseReferenceUID = 0x300A0013;
    /** CS, 1. */
    public static final int DoseReferenceStructureType = 0x300A0014;
    /** CS, 1. */
    public static final int NominalBeamEnergyUnit = 0x300A0015;
    /** LO, 1. */
    public static final int DoseReferenceDescription = 0x300A0016;
    /** DS, 3. */
    public static final int DoseReferencePointCoordinates = 0x300A0018;
    /** DS, 1. */
    public static final int NominalPriorDose = 0x300A001A;
    /** CS, 1. */
    public static final int DoseReferenceType = 0x300A0020;
    /** DS, 1. */
    public static final int ConstraintWeight = 0x300A0021;
    /** DS, 1. */
    public static final int DeliveryWarningDose = 0x300A0022;
    /** DS, 1. */
    public static final int DeliveryMaximumDose = 0x300A0023;
    /** DS, 1. */
    public static final int TargetMinimumDose = 0x300A0025;
    /** DS, 1. */
    public static final int TargetPrescriptionDose = 0x300A0026;
    /** DS, 1. */
    public static final int TargetMaximumDose = 0x300A0027;
    /** DS, 1. */
    public static final int TargetUnderdoseVolumeFraction = 0x300A0028;
    /** DS, 1. */
    public static final int OrganAtRiskFullVolumeDose = 0x300A002A;
    /** DS, 1. */
    public static final int OrganAtRiskLimitDose = 0x300A002B;
    /** DS, 1. */
    public static final int OrganAtRiskMaximumDose = 0x300A002C;
    /** DS, 1. */
    public static final int OrganAtRiskOverdoseVolumeFraction = 0x300A002D;
    /** SQ, 1. */
    public static final int ToleranceTableSequence = 0x300A0040;
    /** IS, 1. */
    public static final int ToleranceTableNumber = 0x300A0042;
    /** SH, 1. */
    public static final int ToleranceTableLabel = 0x300A0043;
    /** DS, 1. */
    public static final int GantryAngleTolerance = 0x300A0044;
    /** DS, 1. */
    public static final int BeamLimitingDeviceAngleTolerance = 0x300A0046;
    /** SQ, 1. */
    public static final int BeamLimitingDeviceToleranceSequence = 0x300A0048;
    /** DS, 1. */
    public static final int BeamLimitingDevicePositionTolerance = 0x300A004A;
    /** FL, 1. */
    public static final int SnoutPositionTolerance = 0x300A004B;
    /** DS, 1. */
    public static final int PatientSupportAngleTolerance = 0x300A004C;
    /** DS, 1. */
    public static final int TableTopEccentricAngleTolerance = 0x300A004E;
    /** FL, 1. */
    public static final int TableTopPitchAngleTolerance = 0x300A004F;
    /** FL, 1. */
    public static final int TableTopRollAngleTolerance = 0x300A0050;
    /** DS, 1. */
    public static final int TableTopVerticalPositionTolerance = 0x300A0051;
    /** DS, 1. */
    public static final int TableTopLongitudinalPositionTolerance = 0x300A0052;
    /** DS, 1. */
    public static final int TableTopLateralPositionTolerance = 0x300A0053;
    /** UI, 1. */
    public static final int TableTopPositionAlignmentUID = 0x300A0054;
    /** CS, 1. */
    public static final int RTPlanRelationship = 0x300A0055;
    /** SQ, 1. */
    public static final int FractionGroupSequence = 0x300A0070;
    /** IS, 1. */
    public static final int FractionGroupNumber = 0x300A0071;
    /** LO, 1. */
    public static final int FractionGroupDescription = 0x300A0072;
    /** IS, 1. */
    public static final int NumberOfFractionsPlanned = 0x300A0078;
    /** IS, 1. */
    public static final int NumberOfFractionPatternDigitsPerDay = 0x300A0079;
    /** IS, 1. */
    public static final int RepeatFractionCycleLength = 0x300A007A;
    /** LT, 1. */
    public static final int FractionPattern = 0x300A007B;
    /** IS, 1. */
    public static final int NumberOfBeams = 0x300A0080;
    /** DS, 3, retired. */
    public static final int BeamDoseSpecificationPoint = 0x300A0082;
    /** UI, 1. */
    public static final int ReferencedDoseReferenceUID = 0x300A0083;
    /** DS, 1. */
    public static final int BeamDose = 0x300A0084;
    /** DS, 1. */
    public static final int BeamMeterset = 0x300A0086;
    /** FL, 1. */
    public static final int BeamDosePointDepth = 0x300A0088;
    /** FL, 1. */
    public static final int BeamDosePointEquivalentDepth = 0x300A0089;
    /** FL, 1. */
    public static final int BeamDosePointSSD = 0x300A008A;
    /** CS, 1. */
    public static final int BeamDoseMeaning = 0x300A008B;
    /** SQ, 1. */
    public static final int BeamDoseVerificationControlPointSequence = 0x300A008C;
    /** FL, 1, retired. */
    public static final int AverageBeamDosePointDepth = 0x300A008D;
    /** FL, 1, retired. */
    public static final int AverageBeamDosePointEquivalentDepth = 0x300A008E;
    /** FL, 1, retired. */
    public static final int AverageBeamDosePointSSD = 0x300A008F;
    /** CS, 1. */
    public static final int BeamDoseType = 0x300A0090;
    /** DS, 1. */
    public static final int AlternateBeamDose = 0x300A0091;
    /** CS, 1. */
    public static final int AlternateBeamDoseType = 0x300A0092;
    /** CS, 1. */
    public static final int DepthValueAveragingFlag = 0x300A0093;
    /** DS, 1. */
    public static final int BeamDosePointSourceToExternalContourDistance = 0x300A0094;
    /** IS, 1. */
    public static final int NumberOfBrachyApplicationSetups = 0x300A00A0;
    /** DS, 3. */
    public static final int BrachyApplicationSetupDoseSpecificationPoint = 0x300A00A2;
    /** DS, 1. */
    public static final int BrachyApplicationSetupDose = 0x300A00A4;
    /** SQ, 1. */
    public static final int BeamSequence = 0x300A00B0;
    /** SH, 1. */
    public static final int TreatmentMachineName = 0x300A00B2;
    /** CS, 1. */
    public static final int PrimaryDosimeterUnit = 0x300A00B3;
    /** DS, 1. */
    public static final int SourceAxisDistance = 0x300A00B4;
    /** SQ, 1. */
    public static final int BeamLimitingDeviceSequence = 0x300A00B6;
    /** CS, 1. */
    public static final int RTBeamLimitingDeviceType = 0x300A00B8;
    /** DS, 1. */
    public static final int SourceToBeamLimitingDeviceDistance = 0x300A00BA;
    /** FL, 1. */
    public static final int IsocenterToBeamLimitingDeviceDistance = 0x300A00BB;
    /** IS, 1. */
    public static final int NumberOfLeafJawPairs = 0x300A00BC;
    /** DS, 3-n. */
    public static final int LeafPositionBoundaries = 0x300A00BE;
    /** IS, 1. */
    public static final int BeamNumber = 0x300A00C0;
    /** LO, 1. */
    public static final int BeamName = 0x300A00C2;
    /** ST, 1. */
    public static final int BeamDescription = 0x300A00C3;
    /** CS, 1. */
    public static final int BeamType = 0x300A00C4;
    /** FD, 1. */
    public static final int BeamDeliveryDurationLimit = 0x300A00C5;
    /** CS, 1. */
    public static final int RadiationType = 0x300A00C6;
    /** CS, 1. */
    public static final int HighDoseTechniqueType = 0x300A00C7;
    /** IS, 1. */
    public static final int ReferenceImageNumber = 0x300A00C8;
    /** SQ, 1. */
    public static final int PlannedVerificationImageSequence = 0x300A00CA;
    /** LO, 1-n. */
    public static final int ImagingDeviceSpecificAcquisitionParameters = 0x300A00CC;
    /** CS, 1. */
    public static final int TreatmentDeliveryType = 0x300A00CE;
    /** IS, 1. */
    public static final int NumberOfWedges = 0x300A00D0;
    /** SQ, 1. */
    public static final int WedgeSequence = 0x300A00D1;
    /** IS, 1. */
    public static final int WedgeNumber = 0x300A00D2;
    /** CS, 1. */
    public static final int WedgeType = 0x300A00D3;
    /** SH, 1. */
    public static final int WedgeID = 0x300A00D4;
    /** IS, 1. */
    public static final int WedgeAngle = 0x300A00D5;
    /** DS, 1. */
    public static final int WedgeFactor = 0x300A00D6;
    /** FL, 1. */
    public static final int TotalWedgeTrayWaterEquivalentThickness = 0x300A00D7;
    /** DS, 1. */
    public static final int WedgeOrientation = 0x300A00D8;
    /** FL, 1. */
    public static final int IsocenterToWedgeTrayDistance = 0x300A00D9;
    /** DS, 1. */
    public static final int SourceToWedgeTrayDistance = 0x300A00DA;
    /** FL, 1. */
    public static final int WedgeThinEdgePosition = 0x300A00DB;
    /** SH, 1. */
    public static final int BolusID = 0x300A00DC;
    /** ST, 1. */
    public static final int BolusDescription = 0x300A00DD;
    /** DS, 1. */
    public static final int EffectiveWedgeAngle = 0x300A00DE;
    /** IS, 1. */
    public static final int NumberOfCompensators = 0x300A00E0;
    /** SH, 1. */
    public static final int MaterialID = 0x300A00E1;
    /** DS, 1. */
    public static final int TotalCompensatorTrayFactor = 0x300A00E2;
    /** SQ, 1. */
    public static final int CompensatorSequence = 0x300A00E3;
    /** IS, 1. */
    public static final int CompensatorNumber = 0x300A00E4;
    /** SH, 1. */
    public static final int CompensatorID = 0x300A00E5;
    /** DS, 1. */
    public static final int SourceToCompensatorTrayDistance = 0x300A00E6;
    /** IS, 1. */
    public static final int CompensatorRows = 0x300A00E7;
    /** IS, 1. */
    public static final int CompensatorColumns = 0x300A00E8;
    /** DS, 2. */
    public static final int CompensatorPixelSpacing = 0x300A00E9;
    /** DS, 2. */
    public static final int CompensatorPosition = 0x300A00EA;
    /** DS, 1-n. */
    public static final int CompensatorTransmissionData = 0x300A00EB;
    /** DS, 1-n. */
    public static final int CompensatorThicknessData = 0x300A00EC;
    /** IS, 1. */
    public static final int NumberOfBoli = 0x300A00ED;
    /** CS, 1. */
    public static final int CompensatorType = 0x300A00EE;
    /** SH, 1. */
    public static final int CompensatorTrayID = 0x300A00EF;
    /** IS, 1. */
    public static final int NumberOfBlocks = 0x300A00F0;
    /** DS, 1. */
    public static final int TotalBlockTrayFactor = 0x300A00F2;
    /** FL, 1. */
    public static final int TotalBlockTrayWaterEquivalentThickness = 0x300A00F3;
    /** SQ, 1. */
    public static final int BlockSequence = 0x300A00F4;
    /** SH, 1. */
    public static final int BlockTrayID = 0x300A00F5;
    /** DS, 1. */
    public static final int SourceToBlockTrayDistance = 0x300A00F6;
    /** FL, 1. */
    public static final int IsocenterToBlockTrayDistance = 0x300A00F7;
    /** CS, 1. */
    public static final int BlockType = 0x300A00F8;
    /** LO, 1. */
    public static final int AccessoryCode = 0x300A00F9;
    /** CS, 1. */
    public static final int BlockDivergence = 0x300A00FA;
    /** CS, 1. */
    public static final int BlockMountingPosition = 0x300A00FB;
    /** IS, 1. */
    public static final int BlockNumber = 0x300A00FC;
    /** LO, 1. */
    public static final int BlockName = 0x300A00FE;
    /** DS, 1. */
    public static final int BlockThickness = 0x300A0100;
    /** DS, 1. */
    public static final int BlockTransmission = 0x300A0102;
    /** IS, 1. */
    public static final int BlockNumberOfPoints = 0x300A0104;
    /** DS, 2-2n. */
    public static final int BlockData = 0x300A0106;
    /** SQ, 1. */
    public static final int ApplicatorSequence = 0x300A0107;
    /** SH, 1. */
    public static final int ApplicatorID = 0x300A0108;
    /** CS, 1. */
    public static final int ApplicatorType = 0x300A0109;
    /** LO, 1. */
    public static final int ApplicatorDescription = 0x300A010A;
    /** DS, 1. */
    public static final int CumulativeDoseReferenceCoefficient = 0x300A010C;
    /** DS, 1. */
    public static final int FinalCumulativeMetersetWeight = 0x300A010E;
    /** IS, 1. */
    public static final int NumberOfControlPoints = 0x300A0110;
    /** SQ, 1. */
    public static final int ControlPointSequence = 0x300A0111;
    /** IS, 1. */
    public static final int ControlPointIndex = 0x300A0112;
    /** DS, 1. */
    public static final int NominalBeamEnergy = 0x300A0114;
    /** DS, 1. */
    public static final int DoseRateSet = 0x300A0115;
    /** SQ, 1. */
    public static final int WedgePositionSequence = 0x300A0116;
    /** CS, 1. */
    public static final int WedgePosition = 0x300A0118;
    /** SQ, 1. */
    public static final int BeamLimitingDevicePositionSequence = 0x300A011A;
    /** DS, 2-2n. */
    public static final int LeafJawPositions = 0x300A011C;
    /** DS, 1. */
    public static final int GantryAngle = 0x300A011E;
    /** CS, 1. */
    public static final int GantryRotationDirection = 0x300A011F;
    /** DS, 1. */
    public static final int BeamLimitingDeviceAngle = 0x300A0120;
    /** CS, 1. */
    public static final int BeamLimitingDeviceRotationDirection = 0x300A0121;
    /** DS, 1. */
    public static final int PatientSupportAngle = 0x300A0122;
    /** CS, 1. */
    public static final int PatientSupportRotationDirection = 0x300A0123;
    /** DS, 1. */
    public static final int TableTopEccentricAxisDistance = 0x300A0124;
    /** DS, 1. */
    public static final int TableTopEccentricAngle = 0x300A0125;
    /** CS, 1. */
    public static final int TableTopEccentricRotationDirection = 0x300A0126;
    /** DS, 1. */
    public static final int TableTopVerticalPosition = 0x300A0128;
    /** DS, 1. */
    public static final int TableTopLongitudinalPosition = 0x300A0129;
    /** DS, 1. */
    public static final int TableTopLateralPosition = 0x300A012A;
    /** DS, 3. */
    public static final int IsocenterPosition = 0x300A012C;
    /** DS, 3. */
    public static final int SurfaceEntryPoint = 0x300A012E;
    /** DS, 1. */
    public static final int SourceToSurfaceDistance = 0x300A0130;
    /** FL, 1. */
    public static final int AverageBeamDosePointSourceToExternalContourDistance = 0x300A0131;
    /** FL, 1. */
    public static final int SourceToExternalContourDistance = 0x300A0132;
    /** FL, 3. */
    public static final int ExternalContourEntryPoint = 0x300A0133;
    /** DS, 1. */
    public static final int CumulativeMetersetWeight = 0x300A0134;
    /** FL, 1. */
    public static final int TableTopPitchAngle = 0x300A0140;
    /** CS, 1. */
    public static final int TableTopPitchRotationDirection = 0x300A0142;
    /** FL, 1. */
    public static final int TableTopRollAngle = 0x300A0144;
    /** CS, 1. */
    public static final int TableTopRollRotationDirection = 0x300A0146;
    /** FL, 1. */
    public static final int HeadFixationAngle = 0x300A0148;
    /** FL, 1. */
    public static final int GantryPitchAngle = 0x300A014A;
    /** CS, 1. */
    public static final int GantryPitchRotationDirection = 0x300A014C;
    /** FL, 1. */
    public static final int GantryPitchAngleTolerance = 0x300A014E;
    /** CS, 1. */
    public static final int FixationEye = 0x300A0150;
    /** DS, 1. */
    public static final int ChairHeadFramePosition = 0x300A0151;
    /** DS, 1. */
    public static final int HeadFixationAngleTolerance = 0x300A0152;
    /** DS, 1. */
    public static final int ChairHeadFramePositionTolerance = 0x300A0153;
    /** DS, 1. */
    public static final int FixationLightAzimuthalAngleTolerance = 0x300A0154;
    /** DS, 1. */
    public static final int FixationLightPolarAngleTolerance = 0x300A0155;
    /** SQ, 1. */
    public static final int PatientSetupSequence = 0x300A0180;
    /** IS, 1. */
    public static final int PatientSetupNumber = 0x300A0182;
    /** LO, 1. */
    public static final int PatientSetupLabel = 0x300A0183;
    /** LO, 1. */
    public static final int PatientAdditionalPosition = 0x300A0184;
    /** SQ, 1. */
    public static final int FixationDeviceSequence = 0x300A0190;
    /** CS, 1. */
    public static final int FixationDeviceType = 0x300A0192;
    /** SH, 1. */
    public static final int FixationDeviceLabel = 0x300A0194;
    /** ST, 1. */
    public static final int FixationDeviceDescription = 0x300A0196;
    /** SH, 1. */
    public static final int FixationDevicePosition = 0x300A0198;
    /** FL, 1. */
    public static final int FixationDevicePitchAngle = 0x300A0199;
    /** FL, 1. */
    public static final int FixationDeviceRollAngle = 0x300A019A;
    /** SQ, 1. */
    public static final int ShieldingDeviceSequence = 0x300A01A0;
    /** CS, 1. */
    public static final int ShieldingDeviceType = 0x300A01A2;
    /** SH, 1. */
    public static final int ShieldingDeviceLabel = 0x300A01A4;
    /** ST, 1. */
    public static final int ShieldingDeviceDescription = 0x300A01A6;
    /** SH, 1. */
    public static final int ShieldingDevicePosition = 0x300A01A8;
    /** CS, 1. */
    public static final int SetupTechnique = 0x300A01B0;
    /** ST, 1. */
    public static final int SetupTechniqueDescription = 0x300A01B2;
    /** SQ, 1. */
    public static final int SetupDeviceSequence = 0x300A01B4;
    /** CS, 1. */
    public static final int SetupDeviceType = 0x300A01B6;
    /** SH, 1. */
    public static final int SetupDeviceLabel = 0x300A01B8;
    /** ST, 1. */
    public static final int SetupDeviceDescription = 0x300A01BA;
    /** DS, 1. */
    public static final int SetupDeviceParameter = 0x300A01BC;
    /** ST, 1. */
    public static final int SetupReferenceDescription = 0x300A01D0;
    /** DS, 1. */
    public static final int TableTopVerticalSetupDisplacement = 0x300A01D2;
    /** DS, 1. */
    public static final int TableTopLongitudinalSetupDisplacement = 0x300A01D4;
    /** DS, 1. */
    public static final int TableTopLateralSetupDisplacement = 0x300A01D6;
    /** CS, 1. */
    public static final int BrachyTreatmentTechnique = 0x300A0200;
    /** CS, 1. */
    public static final int BrachyTreatmentType = 0x300A0202;
    /** SQ, 1. */
    public static final int TreatmentMachineSequence = 0x300A0206;
    /** SQ, 1. */
    public static final int SourceSequence = 0x300A0210;
    /** IS, 1. */
    public static final int SourceNumber = 0x300A0212;
    /** CS, 1. */
    public static final int SourceType = 0x300A0214;
    /** LO, 1. */
    public static final int SourceManufacturer = 0x300A0216;
    /** DS, 1. */
    public static final int ActiveSourceDiameter = 0x300A0218;
    /** DS, 1. */
    public static final int ActiveSourceLength = 0x300A021A;
    /** SH, 1. */
    public static final int SourceModelID = 0x300A021B;
    /** LO, 1. */
    public static final int SourceDescription = 0x300A021C;
    /** DS, 1. */
    public static final int SourceEncapsulationNominalThickness = 0x300A0222;
    /** DS, 1. */
    public static final int SourceEncapsulationNominalTransmission = 0x300A0224;
    /** LO, 1. */
    public static final int SourceIsotopeName = 0x300A0226;
    /** DS, 1. */
    public static final int SourceIsotopeHalfLife = 0x300A0228;
    /** CS, 1. */
    public static final int SourceStrengthUnits = 0x300A0229;
    /** DS, 1. */
    public static final int ReferenceAirKermaRate = 0x300A022A;
    /** DS, 1. */
    public static final int SourceStrength = 0x300A022B;
    /** DA, 1. */
    public static final int SourceStrengthReferenceDate = 0x300A022C;
    /** TM, 1. */
    public static final int SourceStrengthReferenceTime = 0x300A022E;
    /** SQ, 1. */
    public static final int ApplicationSetupSequence = 0x300A0230;
    /** CS, 1. */
    public static final int ApplicationSetupType = 0x300A0232;
    /** IS, 1. */
    public static final int ApplicationSetupNumber = 0x300A0234;
    /** LO, 1. */
    public static final int ApplicationSetupName = 0x300A0236;
    /** LO, 1. */
    public static final int ApplicationSetupManufacturer = 0x300A0238;
    /** IS, 1. */
    public static final int TemplateNumber = 0x300A0240;
    /** SH, 1. */
    public static final int TemplateType = 0x300A0242;
    /** LO, 1. */
    public static final int TemplateName = 0x300A0244;
    /** DS, 1. */
    public static final int TotalReferenceAirKerma = 0x300A0250;
    /** SQ, 1. */
    public static final int BrachyAccessoryDeviceSequence = 0x300A0260;
    /** IS, 1. */
    public static final int BrachyAccessoryDeviceNumber = 0x300A0262;
    /** SH, 1. */
    public static final int BrachyAccessoryDeviceID = 0x300A0263;
    /** CS, 1. */
    public static final int BrachyAccessoryDeviceType = 0x300A0264;
    /** LO, 1. */
    public static final int BrachyAccessoryDeviceName = 0x300A0266;
    /** DS, 1. */
    public static final int BrachyAccessoryDeviceNominalThickness = 0x300A026A;
    /** DS, 1. */
    public static final int BrachyAccessoryDeviceNominalTransmission = 0x300A026C;
    /** DS, 1. */
    public static final int ChannelEffectiveLength = 0x300A0271;
    /** DS, 1. */
    public static final int ChannelInnerLength = 0x300A0272;
    /** SH, 1. */
    public static final int AfterloaderChannelID = 0x300A0273;
    /** DS, 1. */
    public static final int SourceApplicatorTipLength = 0x300A0274;
    /** SQ, 1. */
    public static final int ChannelSequence = 0x300A0280;
    /** IS, 1. */
    public static final int ChannelNumber = 0x300A0282;
    /** DS, 1. */
    public static final int ChannelLength = 0x300A0284;
    /** DS, 1. */
    public static final int ChannelTotalTime = 0x300A0286;
    /** CS, 1. */
    public static final int SourceMovementType = 0x300A0288;
    /** IS, 1. */
    public static final int NumberOfPulses = 0x300A028A;
    /** DS, 1. */
    public static final int PulseRepetitionInterval = 0x300A028C;
    /** IS, 1. */
    public static final int SourceApplicatorNumber = 0x300A0290;
    /** SH, 1. */
    public static final int SourceApplicatorID = 0x300A0291;
    /** CS, 1. */
    public static final int SourceApplicatorType = 0x300A0292;
    /** LO, 1. */
    public static final int SourceApplicatorName = 0x300A0294;
    /** DS, 1. */
    public static final int SourceApplicatorLength = 0x300A0296;
    /** LO, 1. */
    public static final int SourceApplicatorManufacturer = 0x300A0298;
    /** DS, 1. */
    public static final int SourceApplicatorWallNominalThickness = 0x300A029C;
    /** DS, 1. */
    public static final int SourceApplicatorWallNominalTransmission = 0x300A029E;
    /** DS, 1. */
    public static final int SourceApplicatorStepSize = 0x300A02A0;
    /** IS, 1. */
    public static final int ApplicatorShapeReferencedROINumber = 0x300A02A1;
    /** IS, 1. */
    public static final int TransferTubeNumber = 0x300A02A2;
    /** DS, 1. */
    public static final int TransferTubeLength = 0x300A02A4;
    /** SQ, 1. */
    public static final int ChannelShieldSequence = 0x300A02B0;
    /** IS, 1. */
    public static final int ChannelShieldNumber = 0x300A02B2;
    /** SH, 1. */
    public static final int ChannelShieldID = 0x300A02B3;
    /** LO, 1. */
    public static final int ChannelShieldName = 0x300A02B4;
    /** DS, 1. */
    public static final int ChannelShieldNominalThickness = 0x300A02B8;
    /** DS, 1. */
    public static final int ChannelShieldNominalTransmission = 0x300A02BA;
    /** DS, 1. */
    public static final int FinalCumulativeTimeWeight = 0x300A02C8;
    /** SQ, 1. */
    public static final int BrachyControlPointSequence = 0x300A02D0;
    /** DS, 1. */
    public static final int ControlPointRelativePosition = 0x300A02D2;
    /** DS, 3. */
    public static final int ControlPoint3DPosition = 0x300A02D4;
    /** DS, 1. */
    public static final int CumulativeTimeWeight = 0x300A02D6;
    /** CS, 1. */
    public static final int CompensatorDivergence = 0x300A02E0;
    /** CS, 1. */
    public static final int CompensatorMountingPosition = 0x300A02E1;
    /** DS, 1-n. */
    public static final int SourceToCompensatorDistance = 0x300A02E2;
    /** FL, 1. */
    public static final int TotalCompensatorTrayWaterEquivalentThickness = 0x300A02E3;
    /** FL, 1. */
    public static final int IsocenterToCompensatorTrayDistance = 0x300A02E4;
    /** FL, 1. */
    public static final int CompensatorColumnOffset = 0x300A02E5;
    /** FL, 1-n. */
    public static final int IsocenterToCompensatorDistances = 0x300A02E6;
    /** FL, 1. */
    public static final int CompensatorRelativeStoppingPowerRatio = 0x300A02E7;
    /** FL, 1. */
    public static final int CompensatorMillingToolDiameter = 0x300A02E8;
    /** SQ, 1. */
    public static final int IonRangeCompensatorSequence = 0x300A02EA;
    /** LT, 1. */
    public static final int CompensatorDescription = 0x300A02EB;
    /** IS, 1. */
    public static final int RadiationMassNumber = 0x300A0302;
    /** IS, 1. */
    public static final int RadiationAtomicNumber = 0x300A0304;
    /** SS, 1. */
    public static final int RadiationChargeState = 0x300A0306;
    /** CS, 1. */
    public static final int ScanMode = 0x300A0308;
    /** CS, 1. */
    public static final int ModulatedScanModeType = 0x300A0309;
    /** FL, 2. */
    public static final int VirtualSourceAxisDistances = 0x300A030A;
    /** SQ, 1. */
    public static final int SnoutSequence = 0x300A030C;
    /** FL, 1. */
    public static final int SnoutPosition = 0x300A030D;
    /** SH, 1. */
    public static final int SnoutID = 0x300A030F;
    /** IS, 1. */
    public static final int NumberOfRangeShifters = 0x300A0312;
    /** SQ, 1. */
    public static final int RangeShifterSequence = 0x300A0314;
    /** IS, 1. */
    public static final int RangeShifterNumber = 0x300A0316;
    /** SH, 1. */
    public static final int RangeShifterID = 0x300A0318;
    /** CS, 1. */
    public static final int RangeShifterType = 0x300A0320;
    /** LO, 1. */
    public static final int RangeShifterDescription = 0x300A0322;
    /** IS, 1. */
    public static final int NumberOfLateralSpreadingDevices = 0x300A0330;
    /** SQ, 1. */
    public static final int LateralSpreadingDeviceSequence = 0x300A0332;
    /** IS, 1. */
    public static final int LateralSpreadingDeviceNumber = 0x300A0334;
    /** SH, 1. */
    public static final int LateralSpreadingDeviceID = 0x300A0336;
    /** CS, 1. */
    public static final int LateralSpreadingDeviceType = 0x300A0338;
    /** LO, 1. */
    public static final int LateralSpreadingDeviceDescription = 0x300A033A;
    /** FL, 1. */
    public static final int LateralSpreadingDeviceWaterEquivalentThickness = 0x300A033C;
    /** IS, 1. */
    public static final int NumberOfRangeModulators = 0x300A0340;
    /** SQ, 1. */
    public static final int RangeModulatorSequence = 0x300A0342;
    /** IS, 1. */
    public static final int RangeModulatorNumber = 0x300A0344;
    /** SH, 1. */
    public static final int RangeModulatorID = 0x300A0346;
    /** CS, 1. */
    public static final int RangeModulatorType = 0x300A0348;
    /** LO, 1. */
    public static final int RangeModulatorDescription = 0x300A034A;
    /** SH, 1. */
    public static final int BeamCurrentModulationID = 0x300A034C;
    /** CS, 1. */
    public static final int PatientSupportType = 0x300A0350;
    /** SH, 1. */
    public static final int PatientSupportID = 0x300A0352;
    /** LO, 1. */
    public static final int PatientSupportAccessoryCode = 0x300A0354;
    /** LO, 1. */
    public static final int TrayAccessoryCode = 0x300A0355;
    /** FL, 1. */
    public static final int FixationLightAzimuthalAngle = 0x300A0356;
    /** FL, 1. */
    public static final int FixationLightPolarAngle = 0x300A0358;
    /** FL, 1. */
    public static final int MetersetRate = 0x300A035A;
    /** SQ, 1. */
    public static final int RangeShifterSettingsSequence = 0x300A0360;
    /** LO, 1. */
    public static final int RangeShifterSetting = 0x300A0362;
    /** FL, 1. */
    public static final int IsocenterToRangeShifterDistance = 0x300A0364;
    /** FL, 1. */
    public static final int RangeShifterWaterEquivalentThickness = 0x300A0366;
    /** SQ, 1. */
    public static final int LateralSpreadingDeviceSettingsSequence = 0x300A0370;
    /** LO, 1. */
    public static final int LateralSpreadingDeviceSetting = 0x300A0372;
    /** FL, 1. */
    public static final int IsocenterToLateralSpreadingDeviceDistance = 0x300A0374;
    /** SQ, 1. */
    public static final int RangeModulatorSettingsSequence = 0x300A0380;
    /** FL, 1. */
    public static final int RangeModulatorGatingStartValue = 0x300A0382;
    /** FL, 1. */
    public static final int RangeModulatorGatingStopValue = 0x300A0384;
    /** FL, 1. */
    public static final int RangeModulatorGatingStartWaterEquivalentThickness = 0x300A0386;
    /** FL, 1. */
    public static final int RangeModulatorGatingStopWaterEquivalentThickness = 0x300A0388;
    /** FL, 1. */
    public static final int IsocenterToRangeModulatorDistance = 0x300A038A;
    /** FL, 1-n. */
    public static final int ScanSpotTimeOffset = 0x300A038F;
    /** SH, 1. */
    public static final int ScanSpotTuneID = 0x300A0390;
    /** IS, 1-n. */
    public static final int ScanSpotPrescribedIndices = 0x300A0391;
    /** IS, 1. */
    public static final int NumberOfScanSpotPositions = 0x300A0392;
    /** CS, 1. */
    public static final int ScanSpotReordered = 0x300A0393;
    /** FL, 1-n. */
    public static final int ScanSpotPositionMap = 0x300A0394;
    /** CS, 1. */
    public static final int ScanSpotReorderingAllowed = 0x300A0395;
    /** FL, 1-n. */
    public static final int ScanSpotMetersetWeights = 0x300A0396;
    /** FL, 2. */
    public static final int ScanningSpotSize = 0x300A0398;
    /** FL, 2-2n. */
    public static final int ScanSpotSizesDelivered = 0x300A0399;
    /** IS, 1. */
    public static final int NumberOfPaintings = 0x300A039A;
    /** SQ, 1. */
    public static final int IonToleranceTableSequence = 0x300A03A0;
    /** SQ, 1. */
    public static final int IonBeamSequence = 0x300A03A2;
    /** SQ, 1. */
    public static final int IonBeamLimitingDeviceSequence = 0x300A03A4;
    /** SQ, 1. */
    public static final int IonBlockSequence = 0x300A03A6;
    /** SQ, 1. */
    public static final int IonControlPointSequence = 0x300A03A8;
    /** SQ, 1. */
    public static final int IonWedgeSequence = 0x300A03AA;
    /** SQ, 1. */
    public static final int IonWedgePositionSequence = 0x300A03AC;
    /** SQ, 1. */
    public static final int ReferencedSetupImageSequence = 0x300A0401;
    /** ST, 1. */
    public static final int SetupImageComment = 0x300A0402;
    /** SQ, 1. */
    public static final int MotionSynchronizationSequence = 0x300A0410;
    /** FL, 3. */
    public static final int ControlPointOrientation = 0x300A0412;
    /** SQ, 1. */
    public static final int GeneralAccessorySequence = 0x300A0420;
    /** SH, 1. */
    public static final int GeneralAccessoryID = 0x300A0421;
    /** ST, 1. */
    public static final int GeneralAccessoryDescription = 0x300A0422;
    /** CS, 1. */
    public static final int GeneralAccessoryType = 0x300A0423;
    /** IS, 1. */
    public static final int GeneralAccessoryNumber = 0x300A0424;
    /** FL, 1. */
    public static final int SourceToGeneralAccessoryDistance = 0x300A0425;
    /** DS, 1. */
    public static final int IsocenterToGeneralAccessoryDistance = 0x300A0426;
    /** SQ, 1. */
    public static final int ApplicatorGeometrySequence = 0x300A0431;
    /** CS, 1. */
    public static final int ApplicatorApertureShape = 0x300A0432;
    /** FL, 1. */
    public static final int ApplicatorOpening = 0x300A0433;
    /** FL, 1. */
    public static final int ApplicatorOpeningX = 0x300A0434;
    /** FL, 1. */
    public static final int ApplicatorOpeningY = 0x300A0435;
    /** FL, 1. */
    public static final int SourceToApplicatorMountingPositionDistance = 0x300A0436;
    /** IS, 1. */
    public static final int NumberOfBlockSlabItems = 0x300A0440;
    /** SQ, 1. */
    public static final int BlockSlabSequence = 0x300A0441;
    /** DS, 1. */
    public static final int BlockSlabThickness = 0x300A0442;
    /** US, 1. */
    public static final int BlockSlabNumber = 0x300A0443;
    /** SQ, 1. */
    public static final int DeviceMotionControlSequence = 0x300A0450;
    /** CS, 1. */
    public static final int DeviceMotionExecutionMode = 0x300A0451;
    /** CS, 1. */
    public static final int DeviceMotionObservationMode = 0x300A0452;
    /** SQ, 1. */
    public static final int DeviceMotionParameterCodeSequence = 0x300A0453;
    /** FL, 1. */
    public static final int DistalDepthFraction = 0x300A0501;
    /** FL, 1. */
    public static final int DistalDepth = 0x300A0502;
    /** FL, 2. */
    public static final int NominalRangeModulationFractions = 0x300A0503;
    /** FL, 2. */
    public static final int NominalRangeModulatedRegionDepths = 0x300A0504;
    /** SQ, 1. */
    public static final int DepthDoseParametersSequence = 0x300A0505;
    /** SQ, 1. */
    public static final int DeliveredDepthDoseParametersSequence = 0x300A0506;
    /** FL, 1. */
    public static final int DeliveredDistalDepthFraction = 0x300A0507;
    /** FL, 1. */
    public static final int DeliveredDistalDepth = 0x300A0508;
    /** FL, 2. */
    public static final int DeliveredNominalRangeModulationFractions = 0x300A0509;
    /** FL, 2. */
    public static final int DeliveredNominalRangeModulatedRegionDepths = 0x300A0510;
    /** CS, 1. */
    public static final int DeliveredReferenceDoseDefinition = 0x300A0511;
    /** CS, 1. */
    public static final int ReferenceDoseDefinition = 0x300A0512;
    /** US, 1. */
    public static final int RTControlPointIndex = 0x300A0600;
    /** US, 1. */
    public static final int RadiationGenerationModeIndex = 0x300A0601;
    /** US, 1. */
    public static final int ReferencedDefinedDeviceIndex = 0x300A0602;
    /** US, 1. */
    public static final int RadiationDoseIdentificationIndex = 0x300A0603;
    /** US, 1. */
    public static final int NumberOfRTControlPoints = 0x300A0604;
    /** US, 1. */
    public static final int ReferencedRadiationGenerationModeIndex = 0x300A0605;
    /** US, 1. */
    public static final int TreatmentPositionIndex = 0x300A0606;
    /** US, 1. */
    public static final int ReferencedDeviceIndex = 0x300A0607;
    /** LO, 1. */
    public static final int TreatmentPositionGroupLabel = 0x300A0608;
    /** UI, 1. */
    public static final int TreatmentPositionGroupUID = 0x300A0609;
    /** SQ, 1. */
    public static final int TreatmentPositionGroupSequence = 0x300A060A;
    /** US, 1. */
    public static final int ReferencedTreatmentPositionIndex = 0x300A060B;
    /** US, 1. */
    public static final int ReferencedRadiationDoseIdentificationIndex = 0x300A060C;
    /** FD, 1. */
    public static final int RTAccessoryHolderWaterEquivalentThickness = 0x300A060D;
    /** US, 1. */
    public static final int ReferencedRTAccessoryHolderDeviceIndex = 0x300A060E;
    /** CS, 1. */
    public static final int RTAccessoryHolderSlotExistenceFlag = 0x300A060F;
    /** SQ, 1. */
    public static final int RTAccessoryHolderSlotSequence = 0x300A0610;
    /** LO, 1. */
    public static final int RTAccessoryHolderSlotID = 0x300A0611;
    /** FD, 1. */
    public static final int RTAccessoryHolderSlotDistance = 0x300A0612;
    /** FD, 1. */
    public static final int RTAccessorySlotDistance = 0x300A0613;
    /** SQ, 1. */
    public static final int RTAccessoryHolderDefinitionSequence = 0x300A0614;
    /** LO, 1. */
    public static final int RTAccessoryDeviceSlotID = 0x300A0615;
    /** SQ, 1. */
    public static final int RTRadiationSequence = 0x300A0616;
    /** SQ, 1. */
    public static final int RadiationDoseSequence = 0x300A0617;
    /** SQ, 1. */
    public static final int RadiationDoseIdentificationSequence = 0x300A0618;
    /** LO, 1. */
    public static final int RadiationDoseIdentificationLabel = 0x300A0619;
    /** CS, 1. */
    public static final int ReferenceDoseType = 0x300A061A;
    /** CS, 1. */
    public static final int PrimaryDoseValueIndicator = 0x300A061B;
    /** SQ, 1. */
    public static final int DoseValuesSequence = 0x300A061C;
    /** CS, 1-n. */
    public static final int DoseValuePurpose = 0x300A061D;
    /** FD, 3. */
    public static final int ReferenceDosePointCoordinates = 0x300A061E;
    /** SQ, 1. */
    public static final int RadiationDoseValuesParametersSequence = 0x300A061F;
    /** SQ, 1. */
    public static final int MetersetToDoseMappingSequence = 0x300A0620;
    /** SQ, 1. */
    public static final int ExpectedInVivoMeasurementValuesSequence = 0x300A0621;
    /** US, 1. */
    public static final int ExpectedInVivoMeasurementValueIndex = 0x300A0622;
    /** LO, 1. */
    public static final int RadiationDoseInVivoMeasurementLabel = 0x300A0623;
    /** FD, 2. */
    public static final int RadiationDoseCentralAxisDisplacement = 0x300A0624;
    /** FD, 1. */
    public static final int RadiationDoseValue = 0x300A0625;
    /** FD, 1. */
    public static final int RadiationDoseSourceToSkinDistance = 0x300A0626;
    /** FD, 3. */
    public static final int RadiationDoseMeasurementPointCoordinates = 0x300A0627;
    /** FD, 1. */
    public static final int RadiationDoseSourceToExternalContourDistance = 0x300A0628;
    /** SQ, 1. */
    public static final int RTToleranceSetSequence = 0x300A0629;
    /** LO, 1. */
    public static final int RTToleranceSetLabel = 0x300A062A;
    /** SQ, 1. */
    public static final int AttributeToleranceValuesSequence = 0x300A062B;
    /** FD, 1. */
    public static final int ToleranceValue = 0x300A062C;
    /** SQ, 1. */
    public static final int PatientSupportPositionToleranceSequence = 0x300A062D;
    /** FD, 1. */
    public static final int TreatmentTimeLimit = 0x300A062E;
    /** SQ, 1. */
    public static final int CArmPhotonElectronControlPointSequence = 0x300A062F;
    /** SQ, 1. */
    public static final int ReferencedRTRadiationSequence = 0x300A0630;
    /** SQ, 1. */
    public static final int ReferencedRTInstanceSequence = 0x300A0631;
    /** SQ, 1, retired. */
    public static final int ReferencedRTPatientSetupSequence = 0x300A0632;
    /** FD, 1. */
    public static final int SourceToPatientSurfaceDistance = 0x300A0634;
    /** SQ, 1. */
    public static final int TreatmentMachineSpecialModeCodeSequence = 0x300A0635;
    /** US, 1. */
    public static final int IntendedNumberOfFractions = 0x300A0636;
    /** CS, 1. */
    public static final int RTRadiationSetIntent = 0x300A0637;
    /** CS, 1. */
    public static final int RTRadiationPhysicalAndGeometricContentDetailFlag = 0x300A0638;
    /** CS, 1. */
    public static final int RTRecordFlag = 0x300A0639;
    /** SQ, 1. */
    public static final int TreatmentDeviceIdentificationSequence = 0x300A063A;
    /** SQ, 1. */
    public static final int ReferencedRTPhysicianIntentSequence = 0x300A063B;
    /** FD, 1. */
    public static final int CumulativeMeterset = 0x300A063C;
    /** FD, 1. */
    public static final int DeliveryRate = 0x300A063D;
    /** SQ, 1. */
    public static final int DeliveryRateUnitSequence = 0x300A063E;
    /** SQ, 1. */
    public static final int TreatmentPositionSequence = 0x300A063F;
    /** FD, 1. */
    public static final int RadiationSourceAxisDistance = 0x300A0640;
    /** US, 1. */
    public static final int NumberOfRTBeamLimitingDevices = 0x300A0641;
    /** FD, 1. */
    public static final int RTBeamLimitingDeviceProximalDistance = 0x300A0642;
    /** FD, 1. */
    public static final int RTBeamLimitingDeviceDistalDistance = 0x300A0643;
    /** SQ, 1. */
    public static final int ParallelRTBeamDelimiterDeviceOrientationLabelCodeSequence = 0x300A0644;
    /** FD, 1. */
    public static final int BeamModifierOrientationAngle = 0x300A0645;
    /** SQ, 1. */
    public static final int FixedRTBeamDelimiterDeviceSequence = 0x300A0646;
    /** SQ, 1. */
    public static final int ParallelRTBeamDelimiterDeviceSequence = 0x300A0647;
    /** US, 1. */
    public static final int NumberOfParallelRTBeamDelimiters = 0x300A0648;
    /** FD, 2-n. */
    public static final int ParallelRTBeamDelimiterBoundaries = 0x300A0649;
    /** FD, 2-n. */
    public static final int ParallelRTBeamDelimiterPositions = 0x300A064A;
    /** FD, 2. */
    public static final int RTBeamLimitingDeviceOffset = 0x300A064B;
    /** SQ, 1. */
    public static final int RTBeamDelimiterGeometrySequence = 0x300A064C;
    /** SQ, 1. */
    public static final int RTBeamLimitingDeviceDefinitionSequence = 0x300A064D;
    /** CS, 1. */
    public static final int ParallelRTBeamDelimiterOpeningMode = 0x300A064E;
    /** CS, 1-n. */
    public static final int ParallelRTBeamDelimiterLeafMountingSide = 0x300A064F;
    /** UI, 1, retired. */
    public static final int PatientSetupUID = 0x300A0650;
    /** SQ, 1. */
    public static final int WedgeDefinitionSequence = 0x300A0651;
    /** FD, 1. */
    public static final int RadiationBeamWedgeAngle = 0x300A0652;
    /** FD, 1. */
    public static final int RadiationBeamWedgeThinEdgeDistance = 0x300A0653;
    /** FD, 1. */
    public static final int RadiationBeamEffectiveWedgeAngle = 0x300A0654;
    /** US, 1. */
    public static final int NumberOfWedgePositions = 0x300A0655;
    /** SQ, 1. */
    public static final int RTBeamLimitingDeviceOpeningSequence = 0x300A0656;
    /** US, 1. */
    public static final int NumberOfRTBeamLimitingDeviceOpenings = 0x300A0657;
    /** SQ, 1. */
    public static final int RadiationDosimeterUnitSequence = 0x300A0658;
    /** SQ, 1. */
    public static final int RTDeviceDistanceReferenceLocationCodeSequence = 0x300A0659;
    /** SQ, 1. */
    public static final int RadiationDeviceConfigurationAndCommissioningKeySequence = 0x300A065A;
    /** SQ, 1. */
    public static final int PatientSupportPositionParameterSequence = 0x300A065B;
    /** CS, 1. */
    public static final int PatientSupportPositionSpecificationMethod = 0x300A065C;
    /** SQ, 1. */
    public static final int PatientSupportPositionDeviceParameterSequence = 0x300A065D;
    /** US, 1. */
    public static final int DeviceOrderIndex = 0x300A065E;
    /** US, 1. */
    public static final int PatientSupportPositionParameterOrderIndex = 0x300A065F;
    /** SQ, 1. */
    public static final int PatientSupportPositionDeviceToleranceSequence = 0x300A0660;
    /** US, 1. */
    public static final int PatientSupportPositionToleranceOrderIndex = 0x300A0661;
    /** SQ, 1. */
    public static final int CompensatorDefinitionSequence = 0x300A0662;
    /** CS, 1. */
    public static final int CompensatorMapOrientation = 0x300A0663;
    /** OF, 1. */
    public static final int CompensatorProximalThicknessMap = 0x300A0664;
    /** OF, 1. */
    public static final int CompensatorDistalThicknessMap = 0x300A0665;
    /** FD, 1. */
    public static final int CompensatorBasePlaneOffset = 0x300A0666;
    /** SQ, 1. */
    public static final int CompensatorShapeFabricationCodeSequence = 0x300A0667;
    /** SQ, 1. */
    public static final int CompensatorShapeSequence = 0x300A0668;
    /** FD, 1. */
    public static final int RadiationBeamCompensatorMillingToolDiameter = 0x300A0669;
    /** SQ, 1. */
    public static final int BlockDefinitionSequence = 0x300A066A;
    /** OF, 1. */
    public static final int BlockEdgeData = 0x300A066B;
    /** CS, 1. */
    public static final int BlockOrientation = 0x300A066C;
    /** FD, 1. */
    public static final int RadiationBeamBlockThickness = 0x300A066D;
    /** FD, 1. */
    public static final int RadiationBeamBlockSlabThickness = 0x300A066E;
    /** SQ, 1. */
    public static final int BlockEdgeDataSequence = 0x300A066F;
    /** US, 1. */
    public static final int NumberOfRTAccessoryHolders = 0x300A0670;
    /** SQ, 1. */
    public static final int GeneralAccessoryDefinitionSequence = 0x300A0671;
    /** US, 1. */
    public static final int NumberOfGeneralAccessories = 0x300A0672;
    /** SQ, 1. */
    public static final int BolusDefinitionSequence = 0x300A0673;
    /** US, 1. */
    public static final int NumberOfBoluses = 0x300A0674;
    /** UI, 1. */
    public static final int EquipmentFrameOfReferenceUID = 0x300A0675;
    /** ST, 1. */
    public static final int EquipmentFrameOfReferenceDescription = 0x300A0676;
    /** SQ, 1. */
    public static final int EquipmentReferencePointCoordinatesSequence = 0x300A0677;
    /** SQ, 1. */
    public static final int EquipmentReferencePointCodeSequence = 0x300A0678;
    /** FD, 1. */
    public static final int RTBeamLimitingDeviceAngle = 0x300A0679;
    /** FD, 1. */
    public static final int SourceRollAngle = 0x300A067A;
    /** SQ, 1. */
    public static final int RadiationGenerationModeSequence = 0x300A067B;
    /** SH, 1. */
    public static final int RadiationGenerationModeLabel = 0x300A067C;
    /** ST, 1. */
    public static final int RadiationGenerationModeDescription = 0x300A067D;
    /** SQ, 1. */
    public static final int RadiationGenerationModeMachineCodeSequence = 0x300A067E;
    /** SQ, 1. */
    public static final int RadiationTypeCodeSequence = 0x300A067F;
    /** DS, 1. */
    public static final int NominalEnergy = 0x300A0680;
    /** DS, 1. */
    public static final int MinimumNominalEnergy = 0x300A0681;
    /** DS, 1. */
    public static final int MaximumNominalEnergy = 0x300A0682;
    /** SQ, 1. */
    public static final int RadiationFluenceModifierCodeSequence = 0x300A0683;
    /** SQ, 1. */
    public static final int EnergyUnitCodeSequence = 0x300A0684;
    /** US, 1. */
    public static final int NumberOfRadiationGenerationModes = 0x300A0685;
    /** SQ, 1. */
    public static final int PatientSupportDevicesSequence = 0x300A0686;
    /** US, 1. */
    public static final int NumberOfPatientSupportDevices = 0x300A0687;
    /** FD, 1. */
    public static final int RTBeamModifierDefinitionDistance = 0x300A0688;
    /** SQ, 1. */
    public static final int BeamAreaLimitSequence = 0x300A0689;
    /** SQ, 1. */
    public static final int ReferencedRTPrescriptionSequence = 0x300A068A;
    /** CS, 1. */
    public static final int DoseValueInterpretation = 0x300A068B;
    /** UI, 1. */
    public static final int TreatmentSessionUID = 0x300A0700;
    /** CS, 1. */
    public static final int RTRadiationUsage = 0x300A0701;
    /** SQ, 1. */
    public static final int ReferencedRTRadiationSetSequence = 0x300A0702;
    /** SQ, 1. */
    public static final int ReferencedRTRadiationRecordSequence = 0x300A0703;
    /** US, 1. */
    public static final int RTRadiationSetDeliveryNumber = 0x300A0704;
    /** US, 1. */
    public static final int ClinicalFractionNumber = 0x300A0705;
    /** CS, 1. */
    public static final int RTTreatmentFractionCompletionStatus = 0x300A0706;
    /** CS, 1. */
    public static final int RTRadiationSetUsage = 0x300A0707;
    /** CS, 1. */
    public static final int TreatmentDeliveryContinuationFlag = 0x300A0708;
    /** CS, 1. */
    public static final int TreatmentRecordContentOrigin = 0x300A0709;
    /** CS, 1. */
    public static final int RTTreatmentTerminationStatus = 0x300A0714;
    /** SQ, 1. */
    public static final int RTTreatmentTerminationReasonCodeSequence = 0x300A0715;
    /** SQ, 1. */
    public static final int MachineSpecificTreatmentTerminationCodeSequence = 0x300A0716;
    /** SQ, 1. */
    public static final int RTRadiationSalvageRecordControlPointSequence = 0x300A0722;
    /** CS, 1. */
    public static final int StartingMetersetValueKnownFlag = 0x300A0723;
    /** ST, 1. */
    public static final int TreatmentTerminationDescription = 0x300A0730;
    /** SQ, 1. */
    public static final int TreatmentToleranceViolationSequence = 0x300A0731;
    /** CS, 1. */
    public static final int TreatmentToleranceViolationCategory = 0x300A0732;
    /** SQ, 1. */
    public static final int TreatmentToleranceViolationAttributeSequence = 0x300A0733;
    /** ST, 1. */
    public static final int TreatmentToleranceViolationDescription = 0x300A0734;
    /** ST, 1. */
    public static final int TreatmentToleranceViolationIdentification = 0x300A0735;
    /** DT, 1. */
    public static final int TreatmentToleranceViolationDateTime = 0x300A0736;
    /** DT, 1. */
    public static final int RecordedRTControlPointDateTime = 0x300A073A;
    /** US, 1. */
    public static final int ReferencedRadiationRTControlPointIndex = 0x300A073B;
    /** SQ, 1. */
    public static final int AlternateValueSequence = 0x300A073E;
    /** SQ, 1. */
    public static final int ConfirmationSequence = 0x300A073F;
    /** SQ, 1. */
    public static final int InterlockSequence = 0x300A0740;
    /** DT, 1. */
    public static final int InterlockDateTime = 0x300A0741;
    /** ST, 1. */
    public static final int InterlockDescription = 0x300A0742;
    /** SQ, 1. */
    public static final int InterlockOriginatingDeviceSequence = 0x300A0743;
    /** SQ, 1. */
    public static final int InterlockCodeSequence = 0x300A0744;
    /** SQ, 1. */
    public static final int InterlockResolutionCodeSequence = 0x300A0745;
    /** SQ, 1. */
    public static final int InterlockResolutionUserSequence = 0x300A0746;
    /** DT, 1. */
    public static final int OverrideDateTime = 0x300A0760;
    /** SQ, 1. */
    public static final int TreatmentToleranceViolationTypeCodeSequence = 0x300A0761;
    /** SQ, 1. */
    public static final int TreatmentToleranceViolationCauseCodeSequence = 0x300A0762;
    /** SQ, 1. */
    public static final int MeasuredMetersetToDoseMappingSequence = 0x300A0772;
    /** US, 1. */
    public static final int ReferencedExpectedInVivoMeasurementValueIndex = 0x300A0773;
    /** SQ, 1. */
    public static final int DoseMeasurementDeviceCodeSequence = 0x300A0774;
    /** SQ, 1. */
    public static final int AdditionalParameterRecordingInstanceSequence = 0x300A0780;
    /** ST, 1. */
    public static final int InterlockOriginDescription = 0x300A0783;
    /** SQ, 1. */
    public static final int RTPatientPositionScopeSequence = 0x300A0784;
    /** UI, 1. */
    public static final int ReferencedTreatmentPositionGroupUID = 0x300A0785;
    /** US, 1. */
    public static final int RadiationOrderIndex = 0x300A0786;
    /** SQ, 1. */
    public static final int OmittedRadiationSequence = 0x300A0787;
    /** SQ, 1. */
    public static final int ReasonForOmissionCodeSequence = 0x300A0788;
    /** SQ, 1. */
    public static final int RTDeliveryStartPatientPositionSequence = 0x300A0789;
    /** SQ, 1. */
    public static final int RTTreatmentPreparationPatientPositionSequence = 0x300A078A;
    /** SQ, 1. */
    public static final int ReferencedRTTreatmentPreparationSequence = 0x300A078B;
    /** SQ, 1. */
    public static final int ReferencedPatientSetupPhotoSequence = 0x300A078C;
    /** SQ, 1. */
    public static final int PatientTreatmentPreparationMethodCodeSequence = 0x300A078D;
    /** LT, 1. */
    public static final int PatientTreatmentPreparationProcedureParameterDescription = 0x300A078E;
    /** SQ, 1. */
    public static final int PatientTreatmentPreparationDeviceSequence = 0x300A078F;
    /** SQ, 1. */
    public static final int PatientTreatmentPreparationProcedureSequence = 0x300A0790;
    /** SQ, 1. */
    public static final int PatientTreatmentPreparationProcedureCodeSequence = 0x300A0791;
    /** LT, 1. */
    public static final int PatientTreatmentPreparationMethodDescription = 0x300A0792;
    /** SQ, 1. */
    public static final int PatientTreatmentPreparationProcedureParameterSequence = 0x300A0793;
    /** LT, 1. */
    public static final int PatientSetupPhotoDescription = 0x300A0794;
    /** US, 1. */
    public static final int PatientTreatmentPreparationProcedureIndex = 0x300A0795;
    /** US, 1. */
    public static final int ReferencedPatientSetupProcedureIndex = 0x300A0796;
    /** SQ, 1. */
    public static final int RTRadiationTaskSequence = 0x300A0797;
    /** SQ, 1. */
    public static final int RTPatientPositionDisplacementSequence = 0x300A0798;
    /** SQ, 1. */
    public static final int RTPatientPositionSequence = 0x300A0799;
    /** LO, 1. */
    public static final int DisplacementReferenceLabel = 0x300A079A;
    /** FD, 16. */
    public static final int DisplacementMatrix = 0x300A079B;
    /** SQ, 1. */
    public static final int PatientSupportDisplacementSequence = 0x300A079C;
    /** SQ, 1. */
    public static final int DisplacementReferenceLocationCodeSequence = 0x300A079D;
    /** CS, 1. */
    public static final int RTRadiationSetDeliveryUsage = 0x300A079E;
    /** SQ, 1. */
    public static final int PatientTreatmentPreparationSequence = 0x300A079F;
    /** SQ, 1. */
    public static final int PatientToEquipmentRelationshipSequence = 0x300A07A0;
    /** SQ, 1. */
    public static final int ImagingEquipmentToTreatmentDeliveryDeviceRelationshipSequence = 0x300A07A1;
    /** SQ, 1. */
    public static final int ReferencedRTPlanSequence = 0x300C0002;
    /** SQ, 1. */
    public static final int ReferencedBeamSequence = 0x300C0004;
    /** IS, 1. */
    public static final int ReferencedBeamNumber = 0x300C0006;
    /** IS, 1. */
    public static final int ReferencedReferenceImageNumber = 0x300C0007;
    /** DS, 1. */
    public static final int StartCumulativeMetersetWeight = 0x300C0008;
    /** DS, 1. */
    public static final int EndCumulativeMetersetWeight = 0x300C0009;
    /** SQ, 1. */
    public static final int ReferencedBrachyApplicationSetupSequence = 0x300C000A;
    /** IS, 1. */
    public static final int ReferencedBrachyApplicationSetupNumber = 0x300C000C;
    /** IS, 1. */
    public static final int ReferencedSourceNumber = 0x300C000E;
    /** SQ, 1. */
    public static final int ReferencedFractionGroupSequence = 0x300C0020;
    /** IS, 1. */
    public static final int ReferencedFractionGroupNumber = 0x300C0022;
    /** SQ, 1. */
    public static final int ReferencedVerificationImageSequence = 0x300C0040;
    /** SQ, 1. */
    public static final int ReferencedReferenceImageSequence = 0x300C0042;
    /** SQ, 1. */
    public static final int ReferencedDoseReferenceSequence = 0x300C0050;
    /** IS, 1. */
    public static final int ReferencedDoseReferenceNumber = 0x300C0051;
    /** SQ, 1. */
    public static final int BrachyReferencedDoseReferenceSequence = 0x300C0055;
    /** SQ, 1. */
    public static final int ReferencedStructureSetSequence = 0x300C0060;
    /** IS, 1. */
    public static final int ReferencedPatientSetupNumber = 0x300C006A;
    /** SQ, 1. */
    public static final int ReferencedDoseSequence = 0x300C0080;
    /** IS, 1. */
    public static final int ReferencedToleranceTableNumber = 0x300C00A0;
    /** SQ, 1. */
    public static final int ReferencedBolusSequence = 0x300C00B0;
    /** IS, 1. */
    public static final int ReferencedWedgeNumber = 0x300C00C0;
    /** IS, 1. */
    public static final int ReferencedCompensatorNumber = 0x300C00D0;
    /** IS, 1. */
    public static final int ReferencedBlockNumber = 0x300C00E0;
    /** IS, 1. */
    public static final int ReferencedControlPointIndex = 0x300C00F0;
    /** SQ, 1. */
    public static final int ReferencedControlPointSequence = 0x300C00F2;
    /** IS, 1. */
    public static final int ReferencedStartControlPointIndex = 0x300C00F4;
    /** IS, 1. */
    public static final int ReferencedStopControlPointIndex = 0x300C00F6;
    /** IS, 1. */
    public static final int ReferencedRangeShifterNumber = 0x300C0100;
    /** IS, 1. */
    public static final int ReferencedLateralSpreadingDeviceNumber = 0x300C0102;
    /** IS, 1. */
    public static final int ReferencedRangeModulatorNumber = 0x300C0104;
    /** SQ, 1. */
    public static final int OmittedBeamTaskSequence = 0x300C0111;
    /** CS, 1. */
    public static final int ReasonForOmission = 0x300C0112;
    /** LO, 1. */
    public static final int ReasonForOmissionDescription = 0x300C0113;
    /** SQ, 1. */
    public static final int PrescriptionOverviewSequence = 0x300C0114;
    /** FL, 1. */
    public static final int TotalPrescriptionDose = 0x300C0115;
    /** SQ, 1. */
    public static final int PlanOverviewSequence = 0x300C0116;
    /** US, 1. */
    public static final int PlanOverviewIndex = 0x300C0117;
    /** US, 1. */
    public static final int ReferencedPlanOverviewIndex = 0x300C0118;
    /** US, 1. */
    public static final int NumberOfFractionsIncluded = 0x300C0119;
    /** SQ, 1. */
    public static final int DoseCalibrationConditionsSequence = 0x300C0120;
    /** FD, 1. */
    public static final int AbsorbedDoseToMetersetRatio = 0x300C0121;
    /** FD, 2. */
    public static final int DelineatedRadiationFieldSize = 0x300C0122;
    /** CS, 1. */
    public static final int DoseCalibrationConditionsVerifiedFlag = 0x300C0123;
    /** FD, 1. */
    public static final int CalibrationReferencePointDepth = 0x300C0124;
    /** SQ, 1. */
    public static final int GatingBeamHoldTransitionSequence = 0x300C0125;
    /** CS, 1. */
    public static final int BeamHoldTransition = 0x300C0126;
    /** DT, 1. */
    public static final int BeamHoldTransitionDateTime = 0x300C0127;
    /** SQ, 1. */
    public static final int BeamHoldOriginatingDeviceSequence = 0x300C0128;
    /** CS, 1. */
    public static final int BeamHoldTransitionTriggerSource = 0x300C0129;
    /** CS, 1. */
    public static final int ApprovalStatus = 0x300E0002;
    /** DA, 1. */
    public static final int ReviewDate = 0x300E0004;
    /** TM, 1. */
    public static final int ReviewTime = 0x300E0005;
    /** PN, 1. */
    public static final int ReviewerName = 0x300E0008;
    /** SQ, 1. */
    public static final int RadiobiologicalDoseEffectSequence = 0x30100001;
    /** CS, 1. */
    public static final int RadiobiologicalDoseEffectFlag = 0x30100002;
    /** SQ, 1. */
    public static final int EffectiveDoseCalculationMethodCategoryCodeSequence = 0x30100003;
    /** SQ, 1. */
    public static final int EffectiveDoseCalculationMethodCodeSequence = 0x30100004;
    /** LO, 1. */
    public static final int EffectiveDoseCalculationMethodDescription = 0x30100005;
    /** UI, 1. */
    public static final int ConceptualVolumeUID = 0x30100006;
    /** SQ, 1. */
    public static final int OriginatingSOPInstanceReferenceSequence = 0x30100007;
    /** SQ, 1. */
    public static final int ConceptualVolumeConstituentSequence = 0x30100008;
    /** SQ, 1. */
    public static final int EquivalentConceptualVolumeInstanceReferenceSequence = 0x30100009;
    /** SQ, 1. */
    public static final int EquivalentConceptualVolumesSequence = 0x3010000A;
    /** UI, 1. */
    public static final int ReferencedConceptualVolumeUID = 0x3010000B;
    /** UT, 1. */
    public static final int ConceptualVolumeCombinationExpression = 0x3010000C;
    /** US, 1. */
    public static final int ConceptualVolumeConstituentIndex = 0x3010000D;
    /** CS, 1. */
    public static final int ConceptualVolumeCombinationFlag = 0x3010000E;
    /** ST, 1. */
    public static final int ConceptualVolumeCombinationDescription = 0x3010000F;
    /** CS, 1. */
    public static final int ConceptualVolumeSegmentationDefinedFlag = 0x30100010;
    /** SQ, 1. */
    public static final int ConceptualVolumeSegmentationReferenceSequence = 0x30100011;
    /** SQ, 1. */
    public static final int ConceptualVolumeConstituentSegmentationReferenceSequence = 0x30100012;
    /** UI, 1. */
    public static final int ConstituentConceptualVolumeUID = 0x30100013;
    /** SQ, 1. */
    public static final int DerivationConceptualVolumeSequence = 0x30100014;
    /** UI, 1. */
    public static final int SourceConceptualVolumeUID = 0x30100015;
    /** SQ, 1. */
    public static final int ConceptualVolumeDerivationAlgorithmSequence = 0x30100016;
    /** ST, 1. */
    public static final int ConceptualVolumeDescription = 0x30100017;
    /** SQ, 1. */
    public static final int SourceConceptualVolumeSequence = 0x30100018;
    /** SQ, 1. */
    public static final int AuthorIdentificationSequence = 0x30100019;
    /** LO, 1. */
    public static final int ManufacturerModelVersion = 0x3010001A;
    /** UC, 1. */
    public static final int DeviceAlternateIdentifier = 0x3010001B;
    /** CS, 1. */
    public static final int DeviceAlternateIdentifierType = 0x3010001C;
    /** LT, 1. */
    public static final int DeviceAlternateIdentifierFormat = 0x3010001D;
    /** LO, 1. */
    public static final int SegmentationCreationTemplateLabel = 0x3010001E;
    /** UI, 1. */
    public static final int SegmentationTemplateUID = 0x3010001F;
    /** US, 1. */
    public static final int ReferencedSegmentReferenceIndex = 0x30100020;
    /** SQ, 1. */
    public static final int SegmentReferenceSequence = 0x30100021;
    /** US, 1. */
    public static final int SegmentReferenceIndex = 0x30100022;
    /** SQ, 1. */
    public static final int DirectSegmentReferenceSequence = 0x30100023;
    /** SQ, 1. */
    public static final int CombinationSegmentReferenceSequence = 0x30100024;
    /** SQ, 1. */
    public static final int ConceptualVolumeSequence = 0x30100025;
    /** SQ, 1. */
    public static final int SegmentedRTAccessoryDeviceSequence = 0x30100026;
    /** SQ, 1. */
    public static final int SegmentCharacteristicsSequence = 0x30100027;
    /** SQ, 1. */
    public static final int RelatedSegmentCharacteristicsSequence = 0x30100028;
    /** US, 1. */
    public static final int SegmentCharacteristicsPrecedence = 0x30100029;
    /** SQ, 1. */
    public static final int RTSegmentAnnotationSequence = 0x3010002A;
    /** SQ, 1. */
    public static final int SegmentAnnotationCategoryCodeSequence = 0x3010002B;
    /** SQ, 1. */
    public static final int SegmentAnnotationTypeCodeSequence = 0x3010002C;
    /** LO, 1. */
    public static final int DeviceLabel = 0x3010002D;
    /** SQ, 1. */
    public static final int DeviceTypeCodeSequence = 0x3010002E;
    /** SQ, 1. */
    public static final int SegmentAnnotationTypeModifierCodeSequence = 0x3010002F;
    /** SQ, 1. */
    public static final int PatientEquipmentRelationshipCodeSequence = 0x30100030;
    /** UI, 1. */
    public static final int ReferencedFiducialsUID = 0x30100031;
    /** SQ, 1. */
    public static final int PatientTreatmentOrientationSequence = 0x30100032;
    /** SH, 1. */
    public static final int UserContentLabel = 0x30100033;
    /** LO, 1. */
    public static final int UserContentLongLabel = 0x30100034;
    /** SH, 1. */
    public static final int EntityLabel = 0x30100035;
    /** LO, 1. */
    public static final int EntityName = 0x30100036;
    /** ST, 1. */
    public static final int EntityDescription = 0x30100037;
    /** LO, 1. */
    public static final int EntityLongLabel = 0x30100038;
    /** US, 1. */
    public static final int DeviceIndex = 0x30100039;
    /** US, 1. */
    public static final int RTTreatmentPhaseIndex = 0x3010003A;
    /** UI, 1. */
    public static final int RTTreatmentPhaseUID = 0x3010003B;
    /** US, 1. */
    public static final int RTPrescriptionIndex = 0x3010003C;
    /** US, 1. */
    public static final int RTSegmentAnnotationIndex = 0x3010003D;
    /** US, 1. */
    public static final int BasisRTTreatmentPhaseIndex = 0x3010003E;
    /** US, 1. */
    public static final int RelatedRTTreatmentPhaseIndex = 0x3010003F;
    /** US, 1. */
    public static final int ReferencedRTTreatmentPhaseIndex = 0x30100040;
    /** US, 1. */
    public static final int ReferencedRTPrescriptionIndex = 0x30100041;
    /** US, 1. */
    public static final int ReferencedParentRTPrescriptionIndex = 0x30100042;
    /** ST, 1. */
    public static final int ManufacturerDeviceIdentifier = 0x30100043;
    /** SQ, 1. */
    public static final int InstanceLevelReferencedPerformedProcedureStepSequence = 0x30100044;
    /** CS, 1. */
    public static final int RTTreatmentPhaseIntentPresenceFlag = 0x30100045;
    /** CS, 1. */
    public static final int RadiotherapyTreatmentType = 0x30100046;
    /** CS, 1-n. */
    public static final int TeletherapyRadiationType = 0x30100047;
    /** CS, 1-n. */
    public static final int BrachytherapySourceType = 0x30100048;
    /** SQ, 1. */
    public static final int ReferencedRTTreatmentPhaseSequence = 0x30100049;
    /** SQ, 1. */
    public static final int ReferencedDirectSegmentInstanceSequence = 0x3010004A;
    /** SQ, 1. */
    public static final int IntendedRTTreatmentPhaseSequence = 0x3010004B;
    /** DA, 1. */
    public static final int IntendedPhaseStartDate = 0x3010004C;
    /** DA, 1. */
    public static final int IntendedPhaseEndDate = 0x3010004D;
    /** SQ, 1. */
    public static final int RTTreatmentPhaseIntervalSequence = 0x3010004E;
    /** CS, 1. */
    public static final int TemporalRelationshipIntervalAnchor = 0x3010004F;
    /** FD, 1. */
    public static final int MinimumNumberOfIntervalDays = 0x30100050;
    /** FD, 1. */
    public static final int MaximumNumberOfIntervalDays = 0x30100051;
    /** UI, 1-n. */
    public static final int PertinentSOPClassesInStudy = 0x30100052;
    /** UI, 1-n. */
    public static final int PertinentSOPClassesInSeries = 0x30100053;
    /** LO, 1. */
    public static final int RTPrescriptionLabel = 0x30100054;
    /** SQ, 1. */
    public static final int RTPhysicianIntentPredecessorSequence = 0x30100055;
    /** LO, 1. */
    public static final int RTTreatmentApproachLabel = 0x30100056;
    /** SQ, 1. */
    public static final int RTPhysicianIntentSequence = 0x30100057;
    /** US, 1. */
    public static final int RTPhysicianIntentIndex = 0x30100058;
    /** CS, 1. */
    public static final int RTTreatmentIntentType = 0x30100059;
    /** UT, 1. */
    public static final int RTPhysicianIntentNarrative = 0x3010005A;
    /** SQ, 1. */
    public static final int RTProtocolCodeSequence = 0x3010005B;
    /** ST, 1. */
    public static final int ReasonForSuperseding = 0x3010005C;
    /** SQ, 1. */
    public static final int RTDiagnosisCodeSequence = 0x3010005D;
    /** US, 1. */
    public static final int ReferencedRTPhysicianIntentIndex = 0x3010005E;
    /** SQ, 1. */
    public static final int RTPhysicianIntentInputInstanceSequence = 0x3010005F;
    /** SQ, 1. */
    public static final int RTAnatomicPrescriptionSequence = 0x30100060;
    /** UT, 1. */
    public static final int PriorTreatmentDoseDescription = 0x30100061;
    /** SQ, 1. */
    public static final int PriorTreatmentReferenceSequence = 0x30100062;
    /** CS, 1. */
    public static final int DosimetricObjectiveEvaluationScope = 0x30100063;
    /** SQ, 1. */
    public static final int TherapeuticRoleCategoryCodeSequence = 0x30100064;
    /** SQ, 1. */
    public static final int TherapeuticRoleTypeCodeSequence = 0x30100065;
    /** US, 1. */
    public static final int ConceptualVolumeOptimizationPrecedence = 0x30100066;
    /** SQ, 1. */
    public static final int ConceptualVolumeCategoryCodeSequence = 0x30100067;
    /** CS, 1. */
    public static final int ConceptualVolumeBlockingConstraint = 0x30100068;
    /** SQ, 1. */
    public static final int ConceptualVolumeTypeCodeSequence = 0x30100069;
    /** SQ, 1. */
    public static final int ConceptualVolumeTypeModifierCodeSequence = 0x3010006A;
    /** SQ, 1. */
    public static final int RTPrescriptionSequence = 0x3010006B;
    /** SQ, 1. */
    public static final int DosimetricObjectiveSequence = 0x3010006C;
    /** SQ, 1. */
    public static final int DosimetricObjectiveTypeCodeSequence = 0x3010006D;
    /** UI, 1. */
    public static final int DosimetricObjectiveUID = 0x3010006E;
    /** UI, 1. */
    public static final int ReferencedDosimetricObjectiveUID = 0x3010006F;
    /** SQ, 1. */
    public static final int DosimetricObjectiveParameterSequence = 0x30100070;
    /** SQ, 1. */
    public static final int ReferencedDosimetricObjectivesSequence = 0x30100071;
    /** CS, 1. */
    public static final int AbsoluteDosimetricObjectiveFlag = 0x30100073;
    /** FD, 1. */
    public static final int DosimetricObjectiveWeight = 0x30100074;
    /** CS, 1. */
    public static final int DosimetricObjectivePurpose = 0x30100075;
    /** SQ, 1. */
    public static final int PlanningInputInformationSequence = 0x30100076;
    /** LO, 1. */
    public static final int TreatmentSite = 0x30100077;
    /** SQ, 1. */
    public static final int TreatmentSiteCodeSequence = 0x30100078;
    /** SQ, 1. */
    public static final int FractionPatternSequence = 0x30100079;
    /** UT, 1. */
    public static final int TreatmentTechniqueNotes = 0x3010007A;
    /** UT, 1. */
    public static final int PrescriptionNotes = 0x3010007B;
    /** IS, 1. */
    public static final int NumberOfIntervalFractions = 0x3010007C;
    /** US, 1. */
    public static final int NumberOfFractions = 0x3010007D;
    /** US, 1. */
    public static final int IntendedDeliveryDuration = 0x3010007E;
    /** UT, 1. */
    public static final int FractionationNotes = 0x3010007F;
    /** SQ, 1. */
    public static final int RTTreatmentTechniqueCodeSequence = 0x30100080;
    /** SQ, 1. */
    public static final int PrescriptionNotesSequence = 0x30100081;
    /** SQ, 1. */
    public static final int FractionBasedRelationshipSequence = 0x30100082;
    /** CS, 1. */
    public static final int FractionBasedRelationshipIntervalAnchor = 0x30100083;
    /** FD, 1. */
    public static final int MinimumHoursBetweenFractions = 0x30100084;
    /** TM, 1-n. */
    public static final int IntendedFractionStartTime = 0x30100085;
    /** LT, 1. */
    public static final int IntendedStartDayOfWeek = 0x30100086;
    /** SQ, 1. */
    public static final int WeekdayFractionPatternSequence = 0x30100087;
    /** SQ, 1. */
    public static final int DeliveryTimeStructureCodeSequence = 0x30100088;
    /** SQ, 1. */
    public static final int TreatmentSiteModifierCodeSequence = 0x30100089;
    /** CS, 1, retired. */
    public static final int RoboticBaseLocationIndicator = 0x30100090;
    /** SQ, 1. */
    public static final int RoboticPathNodeSetCodeSequence = 0x30100091;
    /** UL, 1. */
    public static final int RoboticNodeIdentifier = 0x30100092;
    /** FD, 3. */
    public static final int RTTreatmentSourceCoordinates = 0x30100093;
    /** FD, 1. */
    public static final int RadiationSourceCoordinateSystemYawAngle = 0x30100094;
    /** FD, 1. */
    public static final int RadiationSourceCoordinateSystemRollAngle = 0x30100095;
    /** FD, 1. */
    public static final int RadiationSourceCoordinateSystemPitchAngle = 0x30100096;
    /** SQ, 1. */
    public static final int RoboticPathControlPointSequence = 0x30100097;
    /** SQ, 1. */
    public static final int TomotherapeuticControlPointSequence = 0x30100098;
    /** FD, 1-n. */
    public static final int TomotherapeuticLeafOpenDurations = 0x30100099;
    /** FD, 1-n. */
    public static final int TomotherapeuticLeafInitialClosedDurations = 0x3010009A;
    /** SQ, 1. */
    public static final int ConceptualVolumeIdentificationSequence = 0x301000A0;
    /** LT, 1, retired. */
    public static final int Arbitrary = 0x40000010;
    /** LT, 1, retired. */
    public static final int TextComments = 0x40004000;
    /** SH, 1, retired. */
    public static final int ResultsID = 0x40080040;
    /** LO, 1, retired. */
    public static final int ResultsIDIssuer = 0x40080042;
    /** SQ, 1, retired. */
    public static final int ReferencedInterpretationSequence = 0x40080050;
    /** CS, 1, retired. */
    public static final int ReportProductionStatusTrial = 0x400800FF;
    /** DA, 1, retired. */
    public static final int InterpretationRecordedDate = 0x40080100;
    /** TM, 1, retired. */
    public static final int InterpretationRecordedTime = 0x40080101;
    /** PN, 1, retired. */
    public static final int InterpretationRecorder = 0x40080102;
    /** LO, 1, retired. */
    public static final int ReferenceToRecordedSound = 0x40080103;
    /** DA, 1, retired. */
    public static final int InterpretationTranscriptionDate = 0x40080108;
    /** TM, 1, retired. */
    public static final int InterpretationTranscriptionTime = 0x40080109;
    /** PN, 1, retired. */
    public static final int InterpretationTranscriber = 0x4008010A;
    /** ST, 1, retired. */
    public static final int InterpretationText = 0x4008010B;
    /** PN, 1, retired. */
    public static final int InterpretationAuthor = 0x4008010C;
    /** SQ, 1, retired. */
    public static final int InterpretationApproverSequence = 0x40080111;
    /** DA, 1, retired. */
    public static final int InterpretationApprovalDate = 0x40080112;
    /** TM, 1, retired. */
    public static final int InterpretationApprovalTime = 0x40080113;
    /** PN, 1, retired. */
    public static final int PhysicianApprovingInterpretation = 0x40080114;
    /** LT, 1, retired. */
    public static final int InterpretationDiagnosisDescription = 0x40080115;
    /** SQ, 1, retired. */
    public static final int InterpretationDiagnosisCodeSequence = 0x40080117;
    /** SQ, 1, retired. */
    public static final int ResultsDistributionListSequence = 0x40080118;
    /** PN, 1, retired. */
    public static final int DistributionName = 0x40080119;
    /** LO, 1, retired. */
    public static final int DistributionAddress = 0x4008011A;
    /** SH, 1, retired. */
    public static final int InterpretationID = 0x40080200;
    /** LO, 1, retired. */
    public static final int InterpretationIDIssuer = 0x40080202;
    /** CS, 1, retired. */
    public static final int InterpretationTypeID = 0x40080210;
    /** CS, 1, retired. */
    public static final int InterpretationStatusID = 0x40080212;
    /** ST, 1, retired. */
    public static final int Impressions = 0x40080300;
    /** ST, 1, retired. */
    public static final int ResultsComments = 0x40084000;
    /** CS, 1. */
    public static final int LowEnergyDetectors = 0x40100001;
    /** CS, 1. */
    public static final int HighEnergyDetectors = 0x40100002;
    /** SQ, 1. */
    public static final int DetectorGeometrySequence = 0x40100004;
    /** SQ, 1. */
    public static final int ThreatROIVoxelSequence = 0x40101001;
    /** FL, 3. */
    public static final int ThreatROIBase = 0x40101004;
    /** FL, 3. */
    public static final int ThreatROIExtents = 0x40101005;
    /** OB, 1. */
    public static final int ThreatROIBitmap = 0x40101006;
    /** SH, 1. */
    public static final int RouteSegmentID = 0x40101007;
    /** CS, 1. */
    public static final int GantryType = 0x40101008;
    /** CS, 1. */
    public static final int OOIOwnerType = 0x40101009;
    /** SQ, 1. */
    public static final int RouteSegmentSequence = 0x4010100A;
    /** US, 1. */
    public static final int PotentialThreatObjectID = 0x40101010;
    /** SQ, 1. */
    public static final int ThreatSequence = 0x40101011;
    /** CS, 1. */
    public static final int ThreatCategory = 0x40101012;
    /** LT, 1. */
    public static final int ThreatCategoryDescription = 0x40101013;
    /** CS, 1. */
    public static final int ATDAbilityAssessment = 0x40101014;
    /** CS, 1. */
    public static final int ATDAssessmentFlag = 0x40101015;
    /** FL, 1. */
    public static final int ATDAssessmentProbability = 0x40101016;
    /** FL, 1. */
    public static final int Mass = 0x40101017;
    /** FL, 1. */
    public static final int Density = 0x40101018;
    /** FL, 1. */
    public static final int ZEffective = 0x40101019;
    /** SH, 1. */
    public static final int BoardingPassID = 0x4010101A;
    /** FL, 3. */
    public static final int CenterOfMass = 0x4010101B;
    /** FL, 3. */
    public static final int CenterOfPTO = 0x4010101C;
    /** FL, 6-n. */
    public static final int BoundingPolygon = 0x4010101D;
    /** SH, 1. */
    public static final int RouteSegmentStartLocationID = 0x4010101E;
    /** SH, 1. */
    public static final int RouteSegmentEndLocationID = 0x4010101F;
    /** CS, 1. */
    public static final int RouteSegmentLocationIDType = 0x40101020;
    /** CS, 1-n. */
    public static final int AbortReason = 0x40101021;
    /** FL, 1. */
    public static final int VolumeOfPTO = 0x40101023;
    /** CS, 1. */
    public static final int AbortFlag = 0x40101024;
    /** DT, 1. */
    public static final int RouteSegmentStartTime = 0x40101025;
    /** DT, 1. */
    public static final int RouteSegmentEndTime = 0x40101026;
    /** CS, 1. */
    public static final int TDRType = 0x40101027;
    /** CS, 1. */
    public static final int InternationalRouteSegment = 0x40101028;
    /** LO, 1-n. */
    public static final int ThreatDetectionAlgorithmAndVersion = 0x40101029;
    /** SH, 1. */
    public static final int AssignedLocation = 0x4010102A;
    /** DT, 1. */
    public static final int AlarmDecisionTime = 0x4010102B;
    /** CS, 1. */
    public static final int AlarmDecision = 0x40101031;
    /** US, 1. */
    public static final int NumberOfTotalObjects = 0x40101033;
    /** US, 1. */
    public static final int NumberOfAlarmObjects = 0x40101034;
    /** SQ, 1. */
    public static final int PTORepresentationSequence = 0x40101037;
    /** SQ, 1. */
    public static final int ATDAssessmentSequence = 0x40101038;
    /** CS, 1. */
    public static final int TIPType = 0x40101039;
    /** CS, 1. */
    public static final int DICOSVersion = 0x4010103A;
    /** DT, 1. */
    public static final int OOIOwnerCreationTime = 0x40101041;
    /** CS, 1. */
    public static final int OOIType = 0x40101042;
    /** FL, 3. */
    public static final int OOISize = 0x40101043;
    /** CS, 1. */
    public static final int AcquisitionStatus = 0x40101044;
    /** SQ, 1. */
    public static final int BasisMaterialsCodeSequence = 0x40101045;
    /** CS, 1. */
    public static final int PhantomType = 0x40101046;
    /** SQ, 1. */
    public static final int OOIOwnerSequence = 0x40101047;
    /** CS, 1. */
    public static final int ScanType = 0x40101048;
    /** LO, 1. */
    public static final int ItineraryID = 0x40101051;
    /** SH, 1. */
    public static final int ItineraryIDType = 0x40101052;
    /** LO, 1. */
    public static final int ItineraryIDAssigningAuthority = 0x40101053;
    /** SH, 1. */
    public static final int RouteID = 0x40101054;
    /** SH, 1. */
    public static final int RouteIDAssigningAuthority = 0x40101055;
    /** CS, 1. */
    public static final int InboundArrivalType = 0x40101056;
    /** SH, 1. */
    public static final int CarrierID = 0x40101058;
    /** CS, 1. */
    public static final int CarrierIDAssigningAuthority = 0x40101059;
    /** FL, 3. */
    public static final int SourceOrientation = 0x40101060;
    /** FL, 3. */
    public static final int SourcePosition = 0x40101061;
    /** FL, 1. */
    public static final int BeltHeight = 0x40101062;
    /** SQ, 1. */
    public static final int AlgorithmRoutingCodeSequence = 0x40101064;
    /** CS, 1. */
    public static final int TransportClassification = 0x40101067;
    /** LT, 1. */
    public static final int OOITypeDescriptor = 0x40101068;
    /** FL, 1. */
    public static final int TotalProcessingTime = 0x40101069;
    /** OB, 1. */
    public static final int DetectorCalibrationData = 0x4010106C;
    /** CS, 1. */
    public static final int AdditionalScreeningPerformed = 0x4010106D;
    /** CS, 1. */
    public static final int AdditionalInspectionSelectionCriteria = 0x4010106E;
    /** SQ, 1. */
    public static final int AdditionalInspectionMethodSequence = 0x4010106F;
    /** CS, 1. */
    public static final int AITDeviceType = 0x40101070;
    /** SQ, 1. */
    public static final int QRMeasurementsSequence = 0x40101071;
    /** SQ, 1. */
    public static final int TargetMaterialSequence = 0x40101072;
    /** FD, 1. */
    public static final int SNRThreshold = 0x40101073;
    /** DS, 1. */
    public static final int ImageScaleRepresentation = 0x40101075;
    /** SQ, 1. */
    public static final int ReferencedPTOSequence = 0x40101076;
    /** SQ, 1. */
    public static final int ReferencedTDRInstanceSequence = 0x40101077;
    /** ST, 1. */
    public static final int PTOLocationDescription = 0x40101078;
    /** SQ, 1. */
    public static final int AnomalyLocatorIndicatorSequence = 0x40101079;
    /** FL, 3. */
    public static final int AnomalyLocatorIndicator = 0x4010107A;
    /** SQ, 1. */
    public static final int PTORegionSequence = 0x4010107B;
    /** CS, 1. */
    public static final int InspectionSelectionCriteria = 0x4010107C;
    /** SQ, 1. */
    public static final int SecondaryInspectionMethodSequence = 0x4010107D;
    /** DS, 6. */
    public static final int PRCSToRCSOrientation = 0x4010107E;
    /** SQ, 1. */
    public static final int MACParametersSequence = 0x4FFE0001;
    /** SQ, 1. */
    public static final int SharedFunctionalGroupsSequence = 0x52009229;
    /** SQ, 1. */
    public static final int PerFrameFunctionalGroupsSequence = 0x52009230;
    /** SQ, 1. */
    public static final int WaveformSequence = 0x54000100;
    /** OB or OW, 1. */
    public static final int ChannelMinimumValue = 0x54000110;
    /** OB or OW, 1. */
    public static final int ChannelMaximumValue = 0x54000112;
    /** US, 1. */
    public static final int WaveformBitsAllocated = 0x54001004;
    /** CS, 1. */
    public static final int WaveformSampleInterpretation = 0x54001006;
    /** OB or OW, 1. */
    public static final int WaveformPaddingValue = 0x5400100A;
    /** OB or OW, 1. */
    public static final int WaveformData = 0x54001010;
    /** OF, 1. */
    public static final int FirstOrderPhaseCorrectionAngle = 0x56000010;
    /** OF, 1. */
    public static final int SpectroscopyData = 0x56000020;
    /** OV, 1. */
    public static final int ExtendedOffsetTable = 0x7FE00001;
    /** OV, 1. */
    public static final int ExtendedOffsetTableLengths = 0x7FE00002;
    /** UV, 1. */
    public static final int EncapsulatedPixelDataValueTotalLength = 0x7FE00003;
    /** OF, 1. */
    public static final int FloatPixelData = 0x7FE00008;
    /** OD, 1. */
    public static final int DoubleFloatPixelData = 0x7FE00009;
    /** OB or OW, 1. */
    public static final int PixelData = 0x7FE00010;
    /** OW, 1, retired. */
    public static final int CoefficientsSDVN = 0x7FE00020;
    /** OW, 1, retired. */
    public static final int CoefficientsSDHN = 0x7FE00030;
    /** OW, 1, retired. */
    public static final int CoefficientsSDDN = 0x7FE00040;
    /** SQ, 1. */
    public static final int DigitalSignaturesSequence = 0xFFFAFFFA;
    /** OB, 1. */
    public static final int DataSetTrailingPadding = 0xFFFCFFFC;
    /** NONE, 1. */
    public static final int Item = 0xFFFEE000;
    /** NONE, 1. */
    public static final int ItemDelimitationItem = 0xFFFEE00D;
    /** NONE, 1. */
    public static final int SequenceDelimitationItem = 0xFFFEE0DD;

    private Tag() {
    }

    /**
     * @param tag an element of group 6000 (PS3.3 C.9.2)
     * @param plane the overlay plane, 0 to 15
     * @return the same element of that plane's group, 6000 + 2 · plane
     */
    public static int overlay(int tag, int plane) {
        return tag + (plane << 17);
    }

    /** @return the group number, 0 to 0xFFFF */
    public static int group(int tag) {
        return tag >>> 16;
    }

    /** @return the element number, 0 to 0xFFFF */
    public static int element(int tag) {
        return tag & 0xFFFF;
    }

    /** @return whether the group is odd */
    public static boolean isPrivate(int tag) {
        return (tag & 0x10000) != 0;
    }

    /** @return {@code (gggg,eeee)}, hexadecimal, as the standard writes tags */
    public static String text(int tag) {
        return String.format("(%04X,%04X)", group(tag), element(tag));
    }
}
