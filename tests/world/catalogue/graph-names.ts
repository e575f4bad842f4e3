/**
 * Delegated permissions of Microsoft Graph by group (the part before the first dot), as the portal groups them.
 * The list is long because the portal's is: a page that draws it must be found to hold only what was asked for.
 */
export const GRAPH_DELEGATED_BY_GROUP = `
AccessReview: Read.All ReadWrite.All ReadWrite.Membership
Acronym: Read.All
AdministrativeUnit: Read.All ReadWrite.All
Agreement: Read.All ReadWrite.All
AgreementAcceptance: Read Read.All
Analytics: Read
APIConnectors: Read.All ReadWrite.All
AppCatalog: Read.All ReadWrite.All Submit
Application: Read.All ReadWrite.All
Application-RemoteDesktopConfig: ReadWrite.All
AppRegistration: Create
AppRoleAssignment: ReadWrite.All
ApprovalSolution: Read ReadWrite
AttackSimulation: Read.All ReadWrite.All
AuditActivity: Read Write
AuditLog: Read.All
AuditLogsQuery: Read.All
AuditLogsQuery-CRM: Read.All
AuditLogsQuery-Endpoint: Read.All
AuditLogsQuery-Entra: Read.All
AuditLogsQuery-Exchange: Read.All
AuditLogsQuery-OneDrive: Read.All
AuditLogsQuery-SharePoint: Read.All
AuthenticationContext: Read.All ReadWrite.All
BackupRestore-Configuration: Read.All ReadWrite.All
BackupRestore-Control: Read.All ReadWrite.All
BackupRestore-Monitor: Read.All
BackupRestore-Restore: Read.All ReadWrite.All
BillingConfiguration: ReadWrite.All
BitlockerKey: Read.All ReadBasic.All
Bookings: Manage.All Read.All ReadWrite.All
BookingsAppointment: ReadWrite.All
Bookmark: Read.All
BrowserSiteLists: Read.All ReadWrite.All
BusinessScenarioConfig: Read.All Read.OwnedBy ReadWrite.All ReadWrite.OwnedBy
BusinessScenarioData: Read.OwnedBy ReadWrite.OwnedBy
Calendars: Read Read.Shared ReadBasic ReadWrite ReadWrite.Shared
Calls: AccessMedia.All Initiate.All JoinGroupCall.All
Channel: Create Delete.All ReadBasic.All
ChannelMember: Read.All ReadWrite.All
ChannelMessage: Edit Read.All ReadWrite Send
ChannelSettings: Read.All ReadWrite.All
Chat: Create ManageDeletion.All Read ReadBasic ReadWrite ReadWrite.All
ChatMember: Read ReadWrite
ChatMessage: Read Send
CloudPC: Read.All ReadWrite.All
Community: Read.All ReadWrite.All
ConsentRequest: Create Read Read.All ReadApprove.All ReadWrite.All
Contacts: Read Read.Shared ReadWrite ReadWrite.Shared
CrossTenantInformation: ReadBasic.All
CrossTenantUserProfileSharing: Read Read.All ReadWrite ReadWrite.All
CustomAuthenticationExtension: Read.All ReadWrite.All
CustomDetection: Read.All ReadWrite.All
CustomSecAttributeAssignment: Read.All ReadWrite.All
CustomSecAttributeAuditLogs: Read.All
CustomSecAttributeDefinition: Read.All ReadWrite.All
CustomSecAttributeProvisioning: Read.All ReadWrite.All
CustomTags: Read.All ReadWrite.All
DelegatedAdminRelationship: Read.All ReadWrite.All
DelegatedPermissionGrant: Read.All ReadWrite.All
Device: Command Read Read.All
DeviceLocalCredential: Read.All ReadBasic.All
DeviceManagementApps: Read.All ReadWrite.All
DeviceManagementCloudCA: Read.All ReadWrite.All
DeviceManagementConfiguration: Read.All ReadWrite.All
DeviceManagementManagedDevices: PrivilegedOperations.All Read.All ReadWrite.All
DeviceManagementRBAC: Read.All ReadWrite.All
DeviceManagementScripts: Read.All ReadWrite.All
DeviceManagementServiceConfig: Read.All ReadWrite.All
Directory: AccessAsUser.All Read.All ReadWrite.All
DirectoryRecommendations: Read.All ReadWrite.All
Domain: Read.All ReadWrite.All
Domain-InternalFederation: Read.All ReadWrite.All
EAS: AccessAsUser.All
eDiscovery: Read.All ReadWrite.All
EduAdministration: Read ReadWrite
EduAssignments: Read ReadBasic ReadWrite ReadWriteBasic
EduCurricula: Read ReadWrite
EduReports-Reading: Read.All
EduReports-Reflect: Read.All
EduRoster: Read ReadBasic ReadWrite
EngagementConversation: Migration.All ReadWrite.All
EntitlementManagement: Read.All ReadWrite.All
EventListener: Read.All ReadWrite.All
EWS: AccessAsUser.All
ExternalConnection: Read.All ReadWrite.All ReadWrite.OwnedBy
ExternalItem: Read.All ReadWrite.All ReadWrite.OwnedBy
ExternalUserProfile: Read.All ReadWrite.All
Family: Read
Files: Read Read.All Read.Selected ReadWrite ReadWrite.All ReadWrite.AppFolder ReadWrite.Selected SelectedOperations.Selected
FileStorageContainer: Manage.All Selected
Financials: ReadWrite.All
Forms: Read ReadWrite
Group: Read.All ReadWrite.All
GroupMember: Read.All ReadWrite.All
GroupSettings: Read.All ReadWrite.All
HealthMonitoringAlert: Read.All ReadWrite.All
HealthMonitoringAlertConfig: Read.All ReadWrite.All
IdentityProvider: Read.All ReadWrite.All
IdentityRiskEvent: Read.All ReadWrite.All
IdentityRiskyAgent: Read.All ReadWrite.All
IdentityRiskyServicePrincipal: Read.All ReadWrite.All
IdentityRiskyUser: Read.All ReadWrite.All
IdentityUserFlow: Read.All ReadWrite.All
IMAP: AccessAsUser.All
IndustryData: ReadBasic.All
IndustryData-DataConnector: Read.All ReadWrite.All Upload
IndustryData-InboundFlow: Read.All ReadWrite.All
IndustryData-OutboundFlow: Read.All ReadWrite.All
IndustryData-ReferenceDefinition: Read.All ReadWrite.All
IndustryData-Run: Read.All Start
IndustryData-SourceSystem: Read.All ReadWrite.All
IndustryData-TimePeriod: Read.All ReadWrite.All
InformationProtectionConfig: Read
InformationProtectionPolicy: Read
LearningAssignedCourse: Read
LearningContent: Read.All ReadWrite.All
LearningProvider: Read ReadWrite
LearningSelfInitiatedCourse: Read
LicenseAssignment: Read.All ReadWrite.All
LifecycleWorkflows: Read.All ReadWrite.All
ListItems: SelectedOperations.Selected
Lists: SelectedOperations.Selected
Mail: Read Read.Shared ReadBasic ReadBasic.Shared ReadWrite ReadWrite.Shared Send Send.Shared
MailboxFolder: Read ReadWrite
MailboxItem: ImportExport Read
MailboxSettings: Read ReadWrite
ManagedTenants: Read.All ReadWrite.All
Member: Read.Hidden
MultiTenantOrganization: Read.All ReadBasic.All ReadWrite.All
MutualTlsOauthConfiguration: Read.All ReadWrite.All
NetworkAccess: Read.All ReadWrite.All
NetworkAccess-Reports: Read.All
NetworkAccessBranch: Read.All ReadWrite.All
NetworkAccessPolicy: Read.All ReadWrite.All
Notes: Create Read Read.All ReadWrite ReadWrite.All ReadWrite.CreatedByApp
Notifications: ReadWrite.CreatedByApp
OnlineMeetingAiInsight: Read.All
OnlineMeetingArtifact: Read.All
OnlineMeetingRecording: Read.All
OnlineMeetings: Read ReadWrite
OnlineMeetingTranscript: Read.All
OnPremDirectorySynchronization: Read.All ReadWrite.All
OnPremisesPublishingProfiles: ReadWrite.All
Organization: Read.All ReadWrite.All
OrganizationalBranding: Read.All ReadWrite.All
OrgContact: Read.All
OrgSettings-AppsAndServices: Read.All ReadWrite.All
OrgSettings-DynamicsVoice: Read.All ReadWrite.All
OrgSettings-Forms: Read.All ReadWrite.All
OrgSettings-Microsoft365Install: Read.All ReadWrite.All
OrgSettings-Todo: Read.All ReadWrite.All
PartnerBilling: Read.All
PartnerSecurity: Read.All ReadWrite.All
PendingExternalUserProfile: Read.All ReadWrite.All
People: Read Read.All
PeopleSettings: Read.All ReadWrite.All
Place: Read.All ReadWrite.All
Policy: Read.All Read.AuthenticationMethod Read.ConditionalAccess Read.IdentityProtection Read.PermissionGrant ReadWrite.AccessReview ReadWrite.ApplicationConfiguration ReadWrite.AuthenticationFlows ReadWrite.AuthenticationMethod ReadWrite.Authorization ReadWrite.ConditionalAccess ReadWrite.ConsentRequest ReadWrite.CrossTenantAccess ReadWrite.DeviceConfiguration ReadWrite.ExternalIdentities ReadWrite.FeatureRollout ReadWrite.FedTokenValidation ReadWrite.IdentityProtection ReadWrite.MobilityManagement ReadWrite.PermissionGrant ReadWrite.SecurityDefaults ReadWrite.TrustFramework
POP: AccessAsUser.All
Presence: Read Read.All ReadWrite
PrintConnector: Read.All ReadWrite.All
Printer: Create FullControl.All Read.All ReadWrite.All
PrinterShare: Read.All ReadBasic.All ReadWrite.All
PrintJob: Create Manage.All Read Read.All ReadBasic ReadBasic.All ReadWrite ReadWrite.All ReadWriteBasic ReadWriteBasic.All
PrintSettings: Read.All ReadWrite.All
PrivilegedAccess: Read.AzureAD Read.AzureADGroup Read.AzureResources ReadWrite.AzureAD ReadWrite.AzureADGroup ReadWrite.AzureResources
PrivilegedAssignmentSchedule: Read.AzureADGroup ReadWrite.AzureADGroup Remove.AzureADGroup
PrivilegedEligibilitySchedule: Read.AzureADGroup ReadWrite.AzureADGroup Remove.AzureADGroup
ProfilePhoto: Read.All ReadWrite.All
ProgramControl: Read.All ReadWrite.All
PublicKeyInfrastructure: Read.All ReadWrite.All
QnA: Read.All
RecordsManagement: Read.All ReadWrite.All
Reports: Read.All
ReportSettings: Read.All ReadWrite.All
ResourceSpecificPermissionGrant: ReadForChat ReadForTeam ReadForUser
RoleAssignmentSchedule: Read.Directory ReadWrite.Directory Remove.Directory
RoleEligibilitySchedule: Read.Directory ReadWrite.Directory Remove.Directory
RoleManagement: Read.All Read.CloudPC Read.Defender Read.Directory Read.Exchange ReadWrite.CloudPC ReadWrite.Defender ReadWrite.Directory ReadWrite.Exchange
RoleManagementAlert: Read.Directory ReadWrite.Directory
RoleManagementPolicy: Read.AzureADGroup Read.Directory ReadWrite.AzureADGroup ReadWrite.Directory
Schedule: Read.All ReadWrite.All
SchedulePermissions: ReadWrite.All
SearchConfiguration: Read.All ReadWrite.All
SecurityActions: Read.All ReadWrite.All
SecurityAlert: Read.All ReadWrite.All
SecurityAnalyzedMessage: Read.All ReadWrite.All
SecurityCopilotWorkspaces: Read.All ReadWrite.All
SecurityEvents: Read.All ReadWrite.All
SecurityIdentitiesAccount: Read.All
SecurityIdentitiesActions: ReadWrite.All
SecurityIdentitiesHealth: Read.All ReadWrite.All
SecurityIdentitiesSensors: Read.All ReadWrite.All
SecurityIdentitiesUserActions: Read.All ReadWrite.All
SecurityIncident: Read.All ReadWrite.All
SensitivityLabel: Evaluate Read
SensitivityLabels: Read.All
ServiceActivity-Exchange: Read.All
ServiceActivity-Microsoft365Web: Read.All
ServiceActivity-OneDrive: Read.All
ServiceActivity-Teams: Read.All
ServiceHealth: Read.All
ServiceMessage: Read.All
ServiceMessageViewpoint: Write
ServicePrincipalEndpoint: Read.All ReadWrite.All
SharePointTenantSettings: Read.All ReadWrite.All
ShortNotes: Read ReadWrite
SignInIdentifier: Read.All ReadWrite.All
Sites: FullControl.All Manage.All Read.All ReadWrite.All Selected
SMTP: Send
SpiffeTrustDomain: Read.All ReadWrite.All
Storyline: ReadWrite.All
SubjectRightsRequest: Read.All ReadWrite.All
Subscription: Read.All
Synchronization: Read.All ReadWrite.All
Tasks: Read Read.Shared ReadWrite ReadWrite.Shared
Team: Create ReadBasic.All
TeamMember: Read.All ReadWrite.All ReadWriteNonOwnerRole.All
TeamsActivity: Read Send
TeamsAppInstallation: ManageSelectedForChat ManageSelectedForTeam ManageSelectedForUser ReadForChat ReadForTeam ReadForUser ReadSelectedForChat ReadSelectedForTeam ReadSelectedForUser ReadWriteAndConsentForChat ReadWriteAndConsentForTeam ReadWriteAndConsentForUser ReadWriteAndConsentSelfForChat ReadWriteAndConsentSelfForTeam ReadWriteAndConsentSelfForUser ReadWriteForChat ReadWriteForTeam ReadWriteForUser ReadWriteSelectedForChat ReadWriteSelectedForTeam ReadWriteSelectedForUser ReadWriteSelfForChat ReadWriteSelfForTeam ReadWriteSelfForUser
TeamSettings: Read.All ReadWrite.All
TeamsPolicyUserAssign: ReadWrite.All
TeamsResourceAccount: Read.All
TeamsTab: Create Read.All ReadWrite.All ReadWriteForChat ReadWriteForTeam ReadWriteForUser ReadWriteSelfForChat ReadWriteSelfForTeam ReadWriteSelfForUser
TeamsTelephoneNumber: Read.All ReadWrite.All
TeamsUserConfiguration: Read.All
TeamTemplates: Read
TeamworkAppSettings: Read.All ReadWrite.All
TeamworkDevice: Read.All ReadWrite.All
TeamworkTag: Read ReadWrite
TermStore: Read.All ReadWrite.All
ThreatAssessment: ReadWrite.All
ThreatHunting: Read.All
ThreatIndicators: Read.All ReadWrite.OwnedBy
ThreatIntelligence: Read.All
ThreatSubmission: Read Read.All ReadWrite ReadWrite.All
ThreatSubmissionPolicy: ReadWrite.All
Topic: Read.All
TrustFrameworkKeySet: Read.All ReadWrite.All
UnifiedGroupMember: Read.AsGuest
User: DeleteRestore.All EnableDisableAccount.All Export.All Invite.All ManageIdentities.All Read Read.All ReadBasic.All ReadWrite ReadWrite.All RevokeSessions.All
UserActivity: ReadWrite.CreatedByApp
UserAuthenticationMethod: Read Read.All ReadWrite ReadWrite.All
UserAuthMethod-Email: Read Read.All ReadWrite ReadWrite.All
UserAuthMethod-Passkey: Read Read.All ReadWrite ReadWrite.All
UserAuthMethod-Phone: Read Read.All ReadWrite ReadWrite.All
UserCloudClipboard: Read
UserNotification: ReadWrite.CreatedByApp
UserShiftPreferences: Read.All ReadWrite.All
UserTeamwork: Read Read.All
UserTimelineActivity: Write.CreatedByApp
UserWindowsSettings: Read.All ReadWrite.All
VirtualAppointment: Read ReadWrite
VirtualAppointmentNotification: Send
VirtualEvent: Read ReadWrite
WindowsUpdates: ReadWrite.All
WorkforceIntegration: Read.All ReadWrite.All
`;

/** Exists as an application permission too, under the same name and with another id. */
export const GRAPH_APPLICATION_TWINS = `
Calendars.Read Calendars.ReadWrite Contacts.Read Contacts.ReadWrite Mail.Read Mail.ReadBasic Mail.ReadWrite Mail.Send
MailboxFolder.Read MailboxItem.Read MailboxSettings.Read MailboxSettings.ReadWrite Sites.Selected
`;

/** Exists as an application permission only. */
export const GRAPH_APPLICATION_ONLY = `
Application.ReadWrite.OwnedBy Calls.InitiateGroupCall.All Calls.JoinGroupCallAsGuest.All Chat.UpdatePolicyViolation.All
Directory.Write.Restricted Group.Create Mail.ReadBasic.All SMTP.SendAsApp Tasks.Read.All Tasks.ReadWrite.All
Teamwork.Migrate.All
`;
